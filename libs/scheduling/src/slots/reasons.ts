import { formatLocalDate } from '@pastille/time';
import { dayIn } from '../calendar/working-calendar.js';
import type { Plan } from '../model/index.js';
import { lagged, spanOf } from '../ripple/link-bound.js';
import { rulingCalendar } from '../calendar/ruling-calendar.js';
import { nameOf } from '../sentences/name-of.js';
import type { Ask } from './ask.js';
import type { FactFinder } from './facts.js';
import type { Scored } from './score.js';
import { isSkilled, skilledAmong } from './skills.js';
import type { SlotReason } from './slot-proposal.js';

/** Who would do it, and what is known of them. */
export interface People {
  readonly ask: Pick<Ask, 'skills'>;
  readonly facts: FactFinder;
  readonly scored: Pick<Scored, 'booking' | 'people'>;
}

export interface ToExplain extends People {
  readonly ask: Ask;
  readonly scored: Scored;
  readonly isEarliest: boolean;
}

/** Near enough to be worth telling a client: « il sera à côté ce jour-là ». */
const NEAR = 20;

/** What the task waited for, where that is what decided: the predecessor that is over last. */
function afterLink(plan: Plan, { ask: { task }, scored }: ToExplain): readonly SlotReason[] {
  if (!task) return [];
  let last: { readonly until: number; readonly reason: SlotReason } | null = null;
  const calendar = rulingCalendar(plan, { team: scored.booking.team, worksiteId: task.worksiteId });
  for (const { predecessorId, kind, lag } of task.links) {
    const span = spanOf(plan.interventionsOfTask(predecessorId));
    const predecessor = plan.records.task.get(predecessorId);
    if (!span || !predecessor || kind !== 'FS') continue;
    const until = lagged(calendar, span.end, lag);
    if (last && last.until >= until) continue;
    const days = 'elapsed' in lag ? Math.floor(lag.elapsed / 1440) : 0;
    const params = { task: predecessor.label, over: span.end, until, days };
    last = { until, reason: { code: 'after-link', params } };
  }
  return last ? [last.reason] : [];
}

function skills(plan: Plan, { ask, scored }: People): readonly SlotReason[] {
  if (ask.skills.length === 0) return [];
  const date = formatLocalDate(dayIn(plan.settings.zone, scored.booking.end - 1));
  const team = skilledAmong(
    plan,
    scored.people.map(({ resource }) => resource),
  );
  return ask.skills.flatMap((skill) => {
    const who = team.find((one) => isSkilled(one, skill, date));
    return who ? [{ code: 'skill', params: { id: who.id, who: who.name, skill } } as const] : [];
  });
}

function place(plan: Plan, { scored: { people } }: People): readonly SlotReason[] {
  const near = people
    .filter(({ facts }) => facts.nearest !== null && facts.nearest.kilometres <= NEAR)
    .sort((a, b) => (a.facts.nearest?.kilometres ?? 0) - (b.facts.nearest?.kilometres ?? 0))[0];
  const nearest = near?.facts.nearest;
  if (!near || !nearest) return [];
  const { bar, kilometres } = nearest;
  const params = { id: near.resource.id, who: near.resource.name, kilometres };
  const other = { otherId: bar.id, other: nameOf(plan, bar) };
  return [{ code: kilometres === 0 ? 'same-place' : 'near', params: { ...params, ...other } }];
}

function load({ scored: { people } }: People): readonly SlotReason[] {
  const own = people.filter(({ resource }) => resource.kind === 'staff');
  return own.slice(0, 1).map(({ resource, facts }) => ({
    code: facts.minutesThatWeek === 0 ? 'free-week' : 'load',
    params: { id: resource.id, who: resource.name, minutes: facts.minutesThatWeek },
  }));
}

function usualCrew({ scored, facts }: People): readonly SlotReason[] {
  const usual = scored.people.find((one) => one.facts.isUsual);
  if (!usual || !facts.crew) return [];
  const { id, name } = usual.resource;
  return [{ code: 'usual-crew', params: { id, who: name, crew: facts.crew.name } }];
}

function wishes({ scored }: ToExplain): readonly SlotReason[] {
  const { keepsHalf, keepsDay, half, booking } = scored;
  return [
    ...(keepsHalf ? [{ code: 'wish-half', params: { half } } as const] : []),
    ...(keepsDay ? [{ code: 'wish-day', params: { start: booking.start } } as const] : []),
  ];
}

/** Why these people, the weightiest first. */
export const whyThem = (plan: Plan, parts: People): readonly SlotReason[] => [
  ...skills(plan, parts),
  ...usualCrew(parts),
  ...place(plan, parts),
  ...load(parts),
];

/** Why this one, the weightiest first. */
export function reasonsOf(plan: Plan, parts: ToExplain): readonly SlotReason[] {
  const machines = parts.ask.machines.map(({ id, name }): SlotReason => ({
    code: 'equipment-free',
    params: { id, name },
  }));
  return [
    ...(parts.isEarliest ? [{ code: 'earliest', params: {} } as const] : []),
    ...afterLink(plan, parts),
    ...wishes(parts),
    ...whyThem(plan, parts),
    ...machines,
  ];
}
