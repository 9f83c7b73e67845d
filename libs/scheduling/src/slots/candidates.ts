import {
  formatLocalDate,
  overlaps,
  type Interval,
  type LocalDate,
  type Minutes,
} from '@pastille/time';
import { calendarOfResource } from '../calendar/ruling-calendar.js';
import { workedPieces } from '../calendar/worked-pieces.js';
import { dayIn, type Piece } from '../calendar/working-calendar.js';
import { between } from '../calendar/working.js';
import { place } from '../decide/placement.js';
import { orderedTeam } from '../decide/team.js';
import type {
  Amount,
  Assignment,
  Intervention,
  LocationId,
  Plan,
  Resource,
  ResourceId,
  TaskId,
  WorksiteId,
} from '../model/index.js';
import { UNLOCKED } from '../model/index.js';
import { byId } from '../order/code-unit.js';
import { interventionsWith, presence } from '../rules/presence.js';
import { skillsFor } from '../rules/skills.js';
import { horizonOf } from './axis.js';
import { FactFinder } from './facts.js';
import { whyThem } from './reasons.js';
import { isSkilled, skilledAmong } from './skills.js';
import type { SlotReason } from './slot-proposal.js';

/** A slot that somebody thinks of: where the people picker opens before there is a bar. */
export interface ThoughtSlot {
  readonly kind: 'work' | 'appointment';
  readonly start: Minutes;
  readonly amount: Amount;
  readonly taskId: TaskId | null;
  readonly worksiteId: WorksiteId | null;
  readonly locationId: LocationId | null;
  /** Who is on it already. */
  readonly team: readonly Assignment[];
}

/** Whose place is to be taken, and on which days; `null`: somebody more is wanted, on all of them. */
export interface Vacancy {
  readonly of: ResourceId | null;
  readonly days: readonly LocalDate[] | null;
}

/** Somebody who has time for all of it. */
export interface Candidate {
  readonly resourceId: ResourceId;
  /** Skills that the team then still lacks. */
  readonly lacks: readonly string[];
  readonly minutesThatWeek: number;
  readonly kilometres: number | null;
  readonly reasons: readonly SlotReason[];
}

const isTaken = (plan: Plan, resource: Resource, { bar, pieces }: Wanted): boolean =>
  interventionsWith(plan, resource).some(
    (other) =>
      other.id !== bar.id && overlaps(other, bar) && meets(presence(plan, resource, other), pieces),
  );

const meets = (some: readonly Interval[], others: readonly Interval[]): boolean =>
  some.some((one) => others.some((other) => overlaps(one, other)));

function isAway(plan: Plan, resource: Resource, { pieces }: Wanted): boolean {
  const own = plan.absencesOf(resource.id).filter(({ resourceId }) => resourceId === resource.id);
  return meets(own, pieces);
}

/** Half-days of which something is worked; hours to the minute. */
function isAtWork(plan: Plan, resource: Resource, { bar, pieces }: Wanted): boolean {
  const own = calendarOfResource(plan, resource);
  const byHalf = bar.amount !== null && 'halfDays' in bar.amount;
  return pieces.every(({ half, start, end }) =>
    byHalf
      ? own.piecesOn(Math.floor(half / 2)).some((piece) => piece.half === half)
      : between(own, start, end).minutes === end - start,
  );
}

/** What somebody is wanted for. */
interface Wanted {
  readonly bar: Intervention;
  readonly pieces: readonly Piece[];
  /** Which nobody else of the team has. */
  readonly skills: readonly string[];
}

function wantedFor(plan: Plan, bar: Intervention, { of, days }: Vacancy): Wanted {
  const pieces = workedPieces(plan, bar).filter(
    ({ half }) => days === null || days.includes(formatLocalDate(Math.floor(half / 2))),
  );
  const stays = bar.team
    .filter(({ resourceId }) => resourceId !== of)
    .flatMap(({ resourceId }) => plan.records.resource.get(resourceId) ?? []);
  const date = lastDate(plan, bar);
  const able = skilledAmong(plan, stays);
  const skills = skillsFor(plan, bar).filter(
    (skill) => !able.some((one) => isSkilled(one, skill, date)),
  );
  return { bar, pieces, skills };
}

const lastDate = (plan: Plan, { end }: Intervention): LocalDate =>
  formatLocalDate(dayIn(plan.settings.zone, end - 1));

function barOf(plan: Plan, slot: ThoughtSlot): Intervention {
  const team = orderedTeam(plan, slot.team);
  const { kind, taskId, worksiteId, locationId, amount, start } = slot;
  return {
    ...{ id: '', kind, taskId, worksiteId, locationId, amount, team, clientId: null, title: null },
    ...{ lock: UNLOCKED, state: 'open', actual: null, closed: null, arrival: null, note: null },
    ...{ confirmed: null, supplier: null, occurrence: null, published: null },
    ...place(plan, { kind, worksiteId, team, amount }, start),
  };
}

function freePeople(plan: Plan, wanted: Wanted): readonly Resource[] {
  const there = new Set(wanted.bar.team.map(({ resourceId }) => resourceId));
  return [...plan.records.resource.values()]
    .filter(({ kind, archived, id }) => kind === 'staff' && !archived && !there.has(id))
    .filter(
      (one) =>
        isAtWork(plan, one, wanted) && !isAway(plan, one, wanted) && !isTaken(plan, one, wanted),
    )
    .sort(byId);
}

/** Those of the trade, then those of another, then who has none (an office): 0, 1, 2. */
function apartFromTrade(plan: Plan, { taskId }: Intervention, { trade }: Resource): number {
  const kindId = plan.records.task.get(taskId ?? '')?.kindId;
  const wanted = plan.records.taskKind.get(kindId ?? '')?.trade;
  if (wanted === undefined || trade === wanted) return 0;
  return trade === null ? 2 : 1;
}

/**
 * Who has time for a bar (or for one that is thought of), those with the skills first, then those of its
 * trade, then by who suits best: near that day, little else that week, of the usual crew.
 */
export function candidates(
  plan: Plan,
  one: string | ThoughtSlot,
  vacancy: Vacancy = { of: null, days: null },
): readonly Candidate[] {
  const bar = typeof one === 'string' ? plan.intervention(one) : barOf(plan, one);
  if (!bar || bar.end <= bar.start) return [];
  const wanted = wantedFor(plan, bar, vacancy);
  const worksite = bar.worksiteId === null ? undefined : plan.records.worksite.get(bar.worksiteId);
  const ask = { worksite: worksite ?? null, skills: wanted.skills, query: bar };
  const horizon = horizonOf(plan.settings.zone, bar.start, bar.end);
  const finder = new FactFinder(plan, ask, horizon);
  const date = lastDate(plan, bar);
  return freePeople(plan, wanted)
    .map((resource) => {
      const facts = finder.of(resource, bar.start);
      const lacks = wanted.skills.filter((skill) => !isSkilled(resource, skill, date));
      return { resource, facts, lacks, apart: apartFromTrade(plan, bar, resource) };
    })
    .sort(
      (a, b) => a.lacks.length - b.lacks.length || a.apart - b.apart || a.facts.rank - b.facts.rank,
    )
    .map(({ resource, facts, lacks }) => ({
      resourceId: resource.id,
      lacks,
      minutesThatWeek: facts.minutesThatWeek,
      kilometres: facts.nearest?.kilometres ?? null,
      reasons: whyThem(plan, {
        ...{ ask, facts: finder, scored: { booking: bar, people: [{ resource, facts }] } },
      }),
    }));
}
