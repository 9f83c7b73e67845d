import type { Minutes } from '@pastille/time';
import { rulingCalendar } from '../calendar/ruling-calendar.js';
import type { Reason } from '../decide/outcome.js';
import type { Intervention, InterventionId, Plan, Resource, TaskLink } from '../model/index.js';
import { byCodeUnit } from '../order/code-unit.js';
import { earliest, earliestEnding, notBefore } from './earliest.js';
import { laneOf } from '../plan/lanes.js';
import { countPreceding } from './line.js';
import { bindsEnd, linkBound, spanOf } from './link-bound.js';
import { isObstacle } from './obstacle.js';
import { clash, freeAfter, letsBe, peopleOf } from './people.js';

/** Whether a bar could not begin before where it stands, given that it must not begin before `bound`. */
function binds(plan: Plan, one: Intervention, bound: Minutes | null): boolean {
  if (bound === null || bound > one.start) return false;
  return earliest(rulingCalendar(plan, one), one, bound)?.start === one.start;
}

function boundOf(plan: Plan, one: Intervention, link: TaskLink): Minutes | null {
  const span = spanOf(plan.interventionsOfTask(link.predecessorId));
  if (!span) return null;
  const calendar = rulingCalendar(plan, one);
  const bound = linkBound(link, span, calendar);
  if (!bindsEnd(link)) return bound;
  return earliestEnding(calendar, one, { from: span.start, end: bound })?.start ?? null;
}

function byLinks(plan: Plan, one: Intervention): readonly string[] {
  const task = one.taskId === null ? undefined : plan.records.task.get(one.taskId);
  return (task?.links ?? [])
    .filter((link) => binds(plan, one, boundOf(plan, one, link)))
    .flatMap(({ predecessorId, kind }) => {
      const bars = plan.interventionsOfTask(predecessorId);
      const span = spanOf(bars);
      const decides = (bar: Intervention): boolean =>
        kind === 'FS' || kind === 'FF' ? bar.end === span?.end : bar.start === span?.start;
      return bars.find(decides)?.id ?? [];
    });
}

/** The last bar of a person or machine before this one, where it ends just in time. */
function previousOf(plan: Plan, one: Intervention, resource: Resource): Intervention | null {
  const all = laneOf(plan, resource.id);
  for (let i = countPreceding(all, one) - 1; i >= 0; i -= 1) {
    const other = all.bars[i];
    if (!other || letsBe(resource, other, one) || clash(plan, resource, [other, one])) continue;
    return binds(plan, one, freeAfter(plan, resource, other)) ? other : null;
  }
  return null;
}

function byPeople(plan: Plan, one: Intervention): readonly Pick<Reason, 'cause' | 'by'>[] {
  const found = new Map<string, Pick<Reason, 'cause' | 'by'>>();
  for (const resource of peopleOf(plan, one)) {
    const other = previousOf(plan, one, resource);
    if (!other || found.has(other.id)) continue;
    const own = resource.kind === 'equipment' ? 'equipment' : 'person';
    found.set(other.id, { cause: isObstacle(other) ? 'jumped-lock' : own, by: other.id });
  }
  return [...found.values()].sort((a, b) => byCodeUnit(a.by ?? '', b.by ?? ''));
}

/**
 * Why a bar stands where it stands now: its padlock, the links and the previous work of its people
 * that keep it from being earlier, the day before which its work may not begin. Empty where nothing
 * but a hand put it there, and for a bar that is not there.
 */
export function explain(plan: Plan, id: InterventionId): readonly Reason[] {
  const one = plan.intervention(id);
  if (!one || one.state === 'cancelled') return [];
  const links = byLinks(plan, one).map((by) => ({ cause: 'link' as const, by }));
  const reasons: readonly Pick<Reason, 'cause' | 'by'>[] = [
    ...(isObstacle(one) ? [{ cause: 'lock' as const, by: id }] : []),
    ...links,
    ...byPeople(plan, one).filter(({ by }) => !links.some((link) => link.by === by)),
    ...(binds(plan, one, notBefore(plan, one)) ? [{ cause: 'calendar' as const, by: null }] : []),
  ];
  return reasons.map((reason) => ({
    ...reason,
    interventionId: id,
    from: one.start,
    to: one.start,
  }));
}
