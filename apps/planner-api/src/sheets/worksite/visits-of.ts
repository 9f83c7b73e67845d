import type {
  Assignment,
  Intervention,
  Plan,
  PlanningTask,
  Series,
  WorksiteId,
} from '@pastille/scheduling';
import { expand } from '@pastille/scheduling';
import { asTold, goesOn } from '@pastille/scheduling/agenda';
import { workedPieces } from '@pastille/scheduling/calendar';
import {
  dayOfLocal,
  formatLocalDate,
  toLocal,
  type LocalDate,
  type LocalMinutes,
  type Minutes,
} from '@pastille/time';
import type { PersonFacts, VisitFacts, VisitsFacts, WhenFacts } from './worksite-facts.js';

/** Of those that are over. Of what is to come, all that somebody placed is told. */
const MOST_EARLIER = 6;
/** What comes again is told that far ahead. */
const MINUTES_AHEAD = 90 * 1440;
const MOST_AGAIN = 6;

/** What was published of a worksite’s interventions, by start. Drafts and what was cancelled are nobody’s business. */
export function toldOf(plan: Plan, worksiteId: WorksiteId): readonly Intervention[] {
  const own = plan.indexes.interventionsByWorksite.get(worksiteId) ?? [];
  return own
    .map(asTold)
    .filter((told) => told !== null)
    .filter(({ state }) => state !== 'cancelled')
    .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

interface Coming {
  readonly shown: readonly Intervention[];
  readonly goesOn: boolean;
}

/** What comes again there and nothing has touched, as computed. */
function againOf(plan: Plan, worksiteId: WorksiteId, now: Minutes): Coming {
  const own = [...plan.records.series.values()].filter((one) => one.worksiteId === worksiteId);
  const until = now + MINUTES_AHEAD;
  const all = own
    .flatMap((series: Series) => expand(plan, series, { start: now, end: until }).occurrences)
    .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  return { shown: all.slice(0, MOST_AGAIN), goesOn: all.length > 0 };
}

const halfOf = (half: number): 'morning' | 'afternoon' =>
  half % 2 === 0 ? 'morning' : 'afternoon';
const dateOf = (half: number): LocalDate => formatLocalDate(Math.floor(half / 2));

function whenOf(plan: Plan, one: Intervention): WhenFacts {
  const { zone } = plan.settings;
  const pieces = workedPieces(plan, one);
  const [first, last] = [pieces[0], pieces.at(-1)];
  const inHalfDays = one.amount !== null && 'halfDays' in one.amount;
  if (!inHalfDays || !first || !last) {
    return { type: 'hours', start: toLocal(zone, one.start), end: toLocal(zone, one.end) };
  }
  return {
    type: 'half-days',
    ...{ first: dateOf(first.half), firstHalf: halfOf(first.half) },
    ...{ last: dateOf(last.half), lastHalf: halfOf(last.half) },
  };
}

function personOf(plan: Plan, { resourceId, role }: Assignment, date: LocalDate): PersonFacts[] {
  const one = plan.records.resource.get(resourceId);
  if (!one || one.kind === 'equipment') return [];
  const members = one.kind === 'crew' ? membersOf(plan, one.id, date) : [];
  return [{ name: one.name, isLead: role === 'lead', members }];
}

function membersOf(plan: Plan, crewId: string, date: LocalDate): readonly string[] {
  const team: readonly Assignment[] = [{ resourceId: crewId, role: 'member', days: null }];
  return goesOn(plan, team, date).flatMap((id) => plan.records.resource.get(id)?.name ?? []);
}

function teamOf(plan: Plan, { team, start }: Intervention) {
  const date = formatLocalDate(dayOfLocal(toLocal(plan.settings.zone, start)));
  const ordered = [...team].sort((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'));
  return {
    people: ordered.flatMap((one) => personOf(plan, one, date)),
    equipment: ordered.flatMap(({ resourceId }) => {
      const one = plan.records.resource.get(resourceId);
      return one?.kind === 'equipment' ? [one.name] : [];
    }),
  };
}

function supplierOf({ supplier }: Intervention): string | null {
  if (!supplier) return null;
  const { name, phone, orderNumber } = supplier;
  const tied = phone?.replaceAll(' ', '\u00a0') ?? null;
  return [name, tied, orderNumber].filter((part) => part !== null).join(' · ');
}

function visitOf(plan: Plan, one: Intervention): VisitFacts {
  const local = (t: Minutes): LocalMinutes => toLocal(plan.settings.zone, t);
  const task: PlanningTask | undefined =
    one.taskId === null ? undefined : plan.records.task.get(one.taskId);
  const { time } = one.lock;
  return {
    kind: one.kind,
    title: one.title ?? task?.label ?? null,
    when: whenOf(plan, one),
    amount: one.amount,
    isDone: one.state === 'done',
    ...teamOf(plan, one),
    lock: time && { reason: time.reason, by: time.name },
    arrival: one.arrival && { from: local(one.arrival.from), to: local(one.arrival.to) },
    isConfirmed: one.kind === 'appointment' ? one.confirmed !== null : null,
    supplier: supplierOf(one),
    note: one.note,
    comesAgain: one.occurrence !== null,
  };
}

/** When somebody comes to a worksite: all that is to come, and the last of what was. */
export function visitsOf(plan: Plan, worksiteId: WorksiteId, now: Minutes): VisitsFacts {
  const told = toldOf(plan, worksiteId);
  const over = told.filter(({ end }) => end <= now);
  const again = againOf(plan, worksiteId, now);
  const coming = [...told.filter(({ end }) => end > now), ...again.shown].sort(
    (a, b) => a.start - b.start,
  );
  const shown = [...over.slice(-MOST_EARLIER), ...coming].map((one) => visitOf(plan, one));
  return { shown, earlier: Math.max(0, over.length - MOST_EARLIER), goesOn: again.goesOn };
}
