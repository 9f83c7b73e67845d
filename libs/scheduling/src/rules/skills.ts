import type { Minutes } from '@pastille/time';
import type { Intervention, Plan, Resource, Skill, TaskKind } from '../model/index.js';
import { byCodeUnit } from '../order/code-unit.js';
import { midnightOf } from '../plan/local-days.js';
import { everyoneOn, isThere } from './presence.js';

const NONE: readonly string[] = [];

const inOrder = new WeakMap<TaskKind, readonly string[]>();

/** The skills of a kind, each once, by name. */
function ofKind(kind: TaskKind | undefined): readonly string[] {
  if (kind === undefined || kind.skills.length === 0) return NONE;
  let names = inOrder.get(kind);
  if (!names) {
    names = [...new Set(kind.skills)].sort(byCodeUnit);
    inOrder.set(kind, names);
  }
  return names;
}

/** The skills without which nobody should be sent, by name: those of the kind and those of the task. */
export function skillsFor(plan: Plan, { taskId }: Intervention): readonly string[] {
  const task = taskId === null ? undefined : plan.records.task.get(taskId);
  if (!task) return NONE;
  const kind = task.kindId === null ? undefined : plan.records.taskKind.get(task.kindId);
  if (task.skills.length === 0) return ofKind(kind);
  return [...new Set([...(kind?.skills ?? NONE), ...task.skills])].sort(byCodeUnit);
}

const skillsOf = (resource: Resource): readonly Skill[] =>
  resource.kind === 'staff' || resource.kind === 'subcontractor' ? resource.skills : [];

/** When the longest valid proof of a skill ends: `null` = never, `undefined` = not held at all. */
export function validUntil(
  plan: Plan,
  resource: Resource,
  name: string,
): Minutes | null | undefined {
  const own = skillsOf(resource).filter((skill) => skill.name === name);
  if (own.length === 0) return undefined;
  let until = Number.NEGATIVE_INFINITY;
  for (const skill of own) {
    if (skill.until === null) return null;
    until = Math.max(until, midnightOf(plan.settings.zone, skill.until, 1) ?? until);
  }
  return until;
}

/** Who of a team holds a skill, and whether the proof still holds when the bar ends. */
export interface Holders {
  readonly valid: boolean;
  readonly expired: readonly { readonly resource: Resource; readonly until: Minutes }[];
}

export function holdersOf(plan: Plan, bar: Intervention, name: string): Holders {
  const expired: { resource: Resource; until: Minutes }[] = [];
  for (const resource of everyoneOn(plan, bar)) {
    const until = validUntil(plan, resource, name);
    if (until === undefined || !isThere(plan, resource, bar)) continue;
    if (until === null || until >= bar.end) return { valid: true, expired: [] };
    expired.push({ resource, until });
  }
  return { valid: false, expired };
}

/** The skills of a bar that nobody of its team has ever proved. */
export function missingSkills(plan: Plan, bar: Intervention): readonly string[] {
  return skillsFor(plan, bar).filter((name) => {
    const { valid, expired } = holdersOf(plan, bar, name);
    return !valid && expired.length === 0;
  });
}

const holdsForGood = (resource: Resource, name: string): boolean =>
  skillsOf(resource).some((skill) => skill.until === null && skill.name === name);

/** Whether one person of the team, there from first to last day, holds for good all that is asked: nothing else need be looked at. */
export function isSurelyAble(plan: Plan, bar: Intervention): boolean {
  const wanted = skillsFor(plan, bar);
  return bar.team.some(({ resourceId, days }) => {
    const resource = days === null ? plan.records.resource.get(resourceId) : undefined;
    return resource !== undefined && wanted.every((name) => holdsForGood(resource, name));
  });
}
