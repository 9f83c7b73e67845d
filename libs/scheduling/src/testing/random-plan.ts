import { formatLocalDate, type Minutes } from '@pastille/time';
import { rulingCalendar } from '../calendar/ruling-calendar.js';
import { dayIn } from '../calendar/working-calendar.js';
import { halfDaySlots } from '../calendar/working.js';
import { UNLOCKED } from '../model/index.js';
import type {
  Absence,
  Assignment,
  Intervention,
  Plan,
  PlanningTask,
  Resource,
  Snapshot,
  TaskLink,
  Worksite,
} from '../model/index.js';
import { byCodeUnit } from '../order/code-unit.js';
import { compile } from '../plan/compile.js';
import { aPlan, aSnapshot, PARIS } from './a-plan.js';
import { at } from './at.js';
import { chance, type Chance } from './chance.js';
import { TIME_LOCKED } from './commands.js';
import {
  aClient,
  aCrew,
  aLocation,
  aMachine,
  anAbsence,
  anIntervention,
  aPerson,
  aSubcontractor,
  aTask,
  aTaskKind,
  aWorksite,
  lead,
  member,
} from './records.js';

/** How much of everything; what is not given follows from the rest. */
export interface RandomPlanSize {
  readonly interventions: number;
  readonly people: number;
  readonly seed?: number;
  /** Of a thousand bars, how many are put where their people are already wanted. */
  readonly clashes?: number;
  /** Of a thousand bars, how many have a padlock. */
  readonly locked?: number;
}

/** Everything lies after Monday 23 November 2026, in the working hours of the board. */
const FIRST = at('2026-11-23 00:00');
/** People who work together: the members of one crew. */
const SQUAD = 4;
/** Interventions of one worksite. */
const PER_WORKSITE = 8;
const SKILLS = ['électricité', 'gaz', 'soudure'];

interface Slot {
  readonly start: Minutes;
  readonly end: Minutes;
}

/** What is handed from bar to bar while a plan grows. */
interface Growing {
  readonly dice: Chance;
  readonly size: Required<RandomPlanSize>;
  readonly slots: readonly Slot[];
  /** The next free half-day of each squad. */
  readonly free: number[];
  readonly tasks: PlanningTask[];
  readonly interventions: Intervention[];
}

const numbered = (prefix: string, number: number): string =>
  `${prefix}${String(number).padStart(6, '0')}`;
const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

const closing: Absence = anAbsence({
  ...{ id: 'closing', resourceId: null, reason: 'closing' },
  ...{ start: at('2026-12-24 00:00'), end: at('2027-01-02 00:00') },
});

/** The half-days that the board works, in order. */
function workedSlots(count: number): readonly Slot[] {
  const calendar = rulingCalendar(aPlan({ absences: [closing] }), { worksiteId: null, team: [] });
  const found: Slot[] = [];
  for (let day = dayIn(calendar.zone, FIRST); found.length < count; day += 1) {
    const { morning, afternoon } = halfDaySlots(calendar, day);
    for (const slot of [morning, afternoon]) if (slot) found.push(slot);
  }
  return found;
}

function teamOf({ dice, size }: Growing, squad: number): readonly Assignment[] {
  if (dice.happens(120)) return [lead(numbered('crew', squad))];
  const first = squad * SQUAD;
  const known = Math.min(SQUAD, size.people - first);
  const leader = dice.below(known);
  const people = [lead(numbered('person', first + leader))];
  const others = Math.min(dice.below(3), known - 1);
  for (let i = 1; i <= others; i += 1) {
    people.push(member(numbered('person', first + ((leader + i) % known))));
  }
  if (dice.happens(80)) people.push(member(numbered('machine', squad)));
  if (dice.happens(30)) people.push(member(numbered('sub', squad % 7)));
  const [own, ...rest] = people;
  return own ? [own, ...rest.sort((a, b) => byCodeUnit(a.resourceId, b.resourceId))] : [];
}

/** When the next bar of the squad stands: mostly after the last one, sometimes on top of another. */
function firstSlot({ dice, size, free }: Growing, squad: number): number {
  const next = free[squad] ?? 0;
  return dice.happens(size.clashes) ? dice.below(next + 1) : next + (dice.happens(150) ? 1 : 0);
}

function timed(growing: Growing, squad: number): Partial<Intervention> {
  const { dice, slots, free } = growing;
  const first = firstSlot(growing, squad);
  const { start, end } = slots[first] ?? { start: FIRST, end: FIRST };
  const kind = dice.below(20);
  if (kind < 17) {
    const halfDays = 1 + dice.below(4);
    free[squad] = Math.max(free[squad] ?? 0, first + halfDays);
    return { start, end: slots[first + halfDays - 1]?.end ?? end, amount: { halfDays } };
  }
  free[squad] = Math.max(free[squad] ?? 0, first + 1);
  if (kind < 19) {
    const minutes = 60 * (1 + dice.below(2));
    return { kind: 'appointment', start, end: start + minutes, amount: { minutes } };
  }
  return { kind: 'block', start, end, amount: null, lock: TIME_LOCKED };
}

function addBar(growing: Growing, task: PlanningTask, squad: number): void {
  const { dice, size, interventions } = growing;
  const lock = dice.happens(size.locked) ? TIME_LOCKED : UNLOCKED;
  const id = numbered('bar', interventions.length);
  const { worksiteId, id: taskId } = task;
  const team = dice.happens(5) ? [] : teamOf(growing, squad);
  interventions.push(
    anIntervention({ id, worksiteId, taskId, team, lock, ...timed(growing, squad) }),
  );
}

function linksOf({ dice }: Growing, previous: PlanningTask | null): readonly TaskLink[] {
  if (!previous || dice.happens(200)) return [];
  const lag = dice.happens(100) ? { elapsed: 1440 } : { elapsed: 0 };
  return [{ predecessorId: previous.id, kind: dice.happens(100) ? 'SS' : 'FS', lag, max: null }];
}

/** What has to cure or dry for a day is left alone for three half-days. */
function leaveTime({ free }: Growing, squad: number, links: readonly TaskLink[]): void {
  const waits = links.some(({ lag }) => 'elapsed' in lag && lag.elapsed > 0);
  if (waits) free[squad] = (free[squad] ?? 0) + 3;
}

/** One job: its tasks one after the other, one or two bars each, by the people of one squad. */
function addWorksite(growing: Growing, number: number): Worksite {
  const { dice, size, interventions, tasks, free } = growing;
  const squad = dice.below(free.length);
  const id = numbered('worksite', number);
  const until = Math.min(size.interventions, interventions.length + PER_WORKSITE);
  const first = interventions.length;
  for (let previous: PlanningTask | null = null; interventions.length < until;) {
    const order = tasks.length;
    const people = 1 + (dice.happens(30) ? 1 : 0);
    const kindId = numbered('kind', dice.happens(40) ? dice.below(3) : 3 + dice.below(5));
    const links = linksOf(growing, previous);
    leaveTime(growing, squad, links);
    const task = aTask({
      id: numbered('task', order),
      worksiteId: id,
      order,
      kindId,
      people,
      links,
    });
    tasks.push(task);
    addBar(growing, task, squad);
    if (interventions.length < until && dice.happens(300)) addBar(growing, task, squad);
    previous = task;
  }
  const place = { locationId: numbered('location', number), clientId: numbered('client', number) };
  const date = interventions[first]?.start ?? FIRST;
  const start = dice.happens(100)
    ? { date: formatLocalDate(dayIn(PARIS, date)), certainty: 'firm' as const }
    : null;
  return aWorksite({ id, reference: `CH-${number}`, title: `Piscine ${number}`, ...place, start });
}

/** A squad is a crew; some of its members come later or leave earlier. Two in three know every trade. */
function peopleOf({ dice, size, free }: Growing): readonly Resource[] {
  const until = (i: number): string | null => (i % 19 === 0 ? '2027-03-31' : null);
  const people = times(size.people, (i) => {
    const skills = SKILLS.map((name, n) => ({ name, until: n === i % 31 ? '2027-06-30' : null }));
    const known = dice.below(3) > 0 ? skills : [];
    return aPerson({ id: numbered('person', i), name: `Personne ${i}`, skills: known });
  });
  const crews = times(free.length, (squad) => {
    const own = people.slice(squad * SQUAD, (squad + 1) * SQUAD);
    const members = own.map(({ id }, i) => ({
      ...{ resourceId: id, from: null },
      to: until(squad * SQUAD + i),
    }));
    return aCrew({ id: numbered('crew', squad), name: `Équipe ${squad}`, members });
  });
  const machines = times(free.length, (i) => aMachine({ id: numbered('machine', i) }));
  const subs = times(7, (i) => aSubcontractor({ id: numbered('sub', i) }));
  return [...people, ...crews, ...machines, ...subs];
}

function absencesOf({ dice, size, slots }: Growing): readonly Absence[] {
  const own = times(Math.floor(size.people / 5), (i): Absence => {
    const start = slots[dice.below(slots.length)]?.start ?? FIRST;
    const resourceId = numbered('person', dice.below(size.people));
    return anAbsence({ id: numbered('absence', i), resourceId, start, end: start + 2880 });
  });
  return [closing, ...own];
}

const kinds = times(8, (i) => {
  const skill = SKILLS[i];
  return aTaskKind({ id: numbered('kind', i), skills: skill === undefined ? [] : [skill] });
});

/** One place for each client, within some forty kilometres of Nantes. */
function placesOf({ dice }: Growing, count: number): Pick<Snapshot, 'clients' | 'locations'> {
  const clients = times(count, (i) => {
    const holdReason = dice.happens(5) ? 'impayé' : null;
    return aClient({ id: numbered('client', i), name: `Client ${i}`, holdReason });
  });
  const locations = times(count, (i) =>
    aLocation({
      ...{ id: numbered('location', i), clientId: numbered('client', i) },
      ...{ latitude: 46.9 + dice.below(700) / 1000, longitude: -2 + dice.below(900) / 1000 },
    }),
  );
  return { clients, locations };
}

/**
 * A company as large as wanted, the same for the same seed: worksites whose tasks follow each other,
 * squads that stand alone or as a crew, machines, subcontractors, padlocks, absences, a closing,
 * and here and there somebody who is wanted twice.
 *
 * @example const snapshot = randomSnapshot({ interventions: 100_000, people: 500 });
 */
export function randomSnapshot(wanted: RandomPlanSize): Snapshot {
  const size = { seed: 1, clashes: 5, locked: 20, ...wanted };
  const squads = Math.max(1, Math.ceil(size.people / SQUAD));
  // Two and a half half-days a bar, gaps, and some squads that get more than their share.
  const slots = workedSlots(Math.ceil((size.interventions / squads) * 5) + 400);
  const growing: Growing = {
    ...{ dice: chance(size.seed), size, slots },
    ...{ free: times(squads, () => 0), tasks: [], interventions: [] },
  };
  const worksites: Worksite[] = [];
  while (growing.interventions.length < size.interventions) {
    worksites.push(addWorksite(growing, worksites.length));
  }
  const { tasks, interventions } = growing;
  return aSnapshot({
    ...{ worksites, tasks, interventions, taskKinds: kinds },
    ...placesOf(growing, worksites.length),
    ...{ resources: peopleOf(growing), absences: absencesOf(growing) },
  });
}

export const randomPlan = (wanted: RandomPlanSize): Plan => compile(randomSnapshot(wanted));
