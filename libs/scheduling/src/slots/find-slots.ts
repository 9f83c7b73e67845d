import { localStartOfDay, toUtc, type Minutes } from '@pastille/time';
import { dayIn } from '../calendar/working-calendar.js';
import type { Plan, Worksite } from '../model/index.js';
import { onBoard } from '../order/order-worksites.js';
import { taskStatus } from '../tasks/task-status.js';
import { anyPeople } from './any-people.js';
import { askOf, isNoSlot, noSlot, type Ask } from './ask.js';
import type { Booking } from './booking.js';
import { FactFinder } from './facts.js';
import type { Finder } from './finder.js';
import { givenTeam } from './given-team.js';
import { reasonsOf } from './reasons.js';
import { scoreOf, type Scored } from './score.js';
import type { NoSlot, SlotProposal, Slots } from './slot-proposal.js';
import type { SlotQuery } from './slot-query.js';
import { Walk, type Opening } from './walk.js';

const none = (reasonIfEmpty: NoSlot): Slots => ({ slots: [], reasonIfEmpty });

function clientOnHold(plan: Plan, { query, worksite }: Ask): NoSlot | null {
  const id = query.clientId ?? worksite?.clientId;
  const client = id === undefined ? undefined : plan.records.client.get(id);
  if (!client || client.holdReason === null) return null;
  return noSlot('client-on-hold', { name: client.name, reason: client.holdReason });
}

const isOff = (plan: Plan, worksite: Worksite | null): worksite is Worksite =>
  worksite !== null && !onBoard(plan, worksite);

/** What speaks against any slot at all. */
function whyNever(plan: Plan, ask: Ask): NoSlot | null {
  const { task, worksite } = ask;
  if (task && taskStatus(task, plan.interventionsOfTask(task.id)) === 'done') {
    return noSlot('task-done', { task: task.label });
  }
  if (isOff(plan, worksite)) return noSlot('off-board', { worksite: worksite.title });
  return clientOnHold(plan, ask);
}

function findersOf(plan: Plan, ask: Ask): readonly Finder[] | NoSlot {
  const { team } = ask.query;
  if (team.type === 'any') return anyPeople(plan, ask, team);
  const finder = givenTeam(plan, ask, team.resourceIds);
  return isNoSlot(finder) ? finder : [finder];
}

function whyNowhere(ask: Ask, finders: readonly Finder[]): NoSlot {
  const open = finders.find((finder) => finder.next(finder.room.first) >= 0);
  if (open) return noSlot('arrival-closed', { ...ask.query.arrival });
  return finders[0]?.whyNone() ?? noSlot('nobody-free', { from: ask.from, to: ask.to });
}

/** Openings that are weighed against each other, each in a half-day of its own. */
const MOST_WEIGHED = 24;

/** The half-day after the one in which something starts: noon, then midnight, by the wall clock. */
function nextHalfDay({ settings: { zone } }: Plan, t: Minutes): Minutes {
  const midnight = localStartOfDay(dayIn(zone, t));
  const noon = toUtc(zone, midnight + 720);
  return t < noon ? noon : toUtc(zone, midnight + 1440);
}

interface Choice {
  readonly ask: Ask;
  readonly walk: Walk;
  readonly first: Booking;
  readonly facts: FactFinder;
}

interface Weighed {
  readonly opening: Opening;
  readonly scored: Scored;
}

/** The openings after the first one's half-day, the best first, before the rules are asked. */
function weighed(plan: Plan, { ask, walk, first, facts }: Choice): readonly Weighed[] {
  const found: Weighed[] = [];
  let passed = nextHalfDay(plan, first.start);
  for (let i = 0; i < MOST_WEIGHED; i += 1) {
    walk.passTo(passed);
    const opening = walk.peek();
    if (!opening) break;
    passed = nextHalfDay(plan, opening.start);
    const booking = walk.likelyAt(opening);
    if (!booking) continue;
    found.push({ opening, scored: scoreOf(plan, { ask, facts, booking, first: first.start }) });
  }
  const byScore = (a: Weighed, b: Weighed): number =>
    a.scored.score.total - b.scored.score.total || a.opening.start - b.opening.start;
  return found.sort(byScore);
}

/** The best of the others that make no trouble. */
function others(plan: Plan, choice: Choice): readonly Scored[] {
  const { ask, walk, first, facts } = choice;
  const found: Scored[] = [];
  if (ask.count === 1) return found;
  for (const { opening } of weighed(plan, choice)) {
    const booking = walk.bookingAt(opening);
    if (!booking || isNoSlot(booking)) continue;
    found.push(scoreOf(plan, { ask, facts, booking, first: first.start }));
    if (found.length === ask.count - 1) break;
  }
  return found;
}

function proposals(plan: Plan, choice: Choice): readonly SlotProposal[] {
  const { ask, facts, first } = choice;
  const earliest = scoreOf(plan, { ask, facts, booking: first, first: first.start });
  return [earliest, ...others(plan, choice)].map((scored, i) => ({
    ...scored.booking,
    score: scored.score,
    reasons: reasonsOf(plan, { ask, facts, scored, isEarliest: i === 0 }),
  }));
}

/**
 * When it could be done and by whom, good enough to say to a client on the phone: the earliest slot
 * first, then others in other half-days, by what suits best. Each can be booked as it is without any
 * new conflict.
 */
export function findSlots(plan: Plan, query: SlotQuery): Slots {
  const ask = askOf(plan, query);
  if (isNoSlot(ask)) return none(ask);
  const never = whyNever(plan, ask);
  if (never) return none(never);
  const finders = findersOf(plan, ask);
  if (isNoSlot(finders)) return none(finders);
  const walk = new Walk(plan, ask, finders);
  const [finder] = finders;
  if (!walk.peek() || !finder) return none(whyNowhere(ask, finders));
  const found = walk.firstBooking();
  if (isNoSlot(found)) return none(found);
  const facts = new FactFinder(plan, ask, finder.room.axis.horizon);
  const slots = proposals(plan, { ask, walk, first: found.booking, facts });
  return { slots, reasonIfEmpty: null };
}

/** @internal When these people or any so many have time, before the rules are asked: what the benchmark measures. */
export function earliestOpening(plan: Plan, query: SlotQuery): Minutes | null {
  const ask = askOf(plan, query);
  if (isNoSlot(ask)) return null;
  const finders = findersOf(plan, ask);
  return isNoSlot(finders) ? null : (new Walk(plan, ask, finders).peek()?.start ?? null);
}
