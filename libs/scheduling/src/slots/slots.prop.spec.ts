import { dayOfLocal, localStartOfDay, toLocal, toUtc } from '@pastille/time';
import fc from 'fast-check';
import { calendarOfResource } from '../calendar/ruling-calendar.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { halfDaySlots, isWorking } from '../calendar/working.js';
import { decide } from '../decide/decide.js';
import { place } from '../decide/placement.js';
import type { Absence, Amount, Intervention, Plan, Resource, Snapshot } from '../model/index.js';
import { aSlotQuery } from '../testing/a-slot-query.js';
import {
  ALICE,
  aCrew,
  aLocation,
  aMachine,
  anAbsence,
  anIntervention,
  aPerson,
  aPlan,
  aSchedule,
  aSubcontractor,
  aTask,
  at,
  lead,
  member,
  MORNINGS,
  PARIS,
  TIME_LOCKED,
} from '../testing/index.js';
import type { Conflict } from '../rules/conflict.js';
import { findSlots } from './find-slots.js';
import type { SlotQuery } from './slot-query.js';

/*
 * The naive twin tries one quarter of an hour after the other, books every possible team by the real
 * command, and looks at what the judge says. It knows nothing of axes, stretches or counts.
 */

const FROM = at('2026-11-25 07:00');
const TO = at('2026-12-02 12:00');
const GAS = [{ name: 'gaz', until: null }];

const PEOPLE: readonly Resource[] = [
  aPerson(),
  aPerson({ id: 'lea', hours: MORNINGS }),
  aPerson({ id: 'tom', skills: [{ name: 'gaz', until: '2026-11-27' }] }),
  aSubcontractor(),
];
const CREW = aCrew({
  members: [
    { resourceId: 'paul', from: null, to: '2026-11-27' },
    { resourceId: 'tom', from: '2026-11-27', to: null },
  ],
});
const RESOURCES: readonly Resource[] = [...PEOPLE, CREW, aMachine()];

const localDay = (t: number): number => dayOfLocal(toLocal(PARIS, t));

/** Every start of the grid: quarters of an hour, or the beginnings of half-days. */
function grid(calendar: WorkingCalendar, amount: Amount): readonly number[] {
  const found: number[] = [];
  for (let t = FROM; t < TO; t += 15) {
    const { morning, afternoon } = halfDaySlots(calendar, localDay(t));
    const isStart = t === morning?.start || t === afternoon?.start;
    if ('halfDays' in amount ? isStart : isWorking(calendar, t)) found.push(t);
  }
  return found;
}

/** Half-days of which something is worked; hours to the minute. */
function isAtWork(plan: Plan, id: string, slot: Try): boolean {
  const resource = plan.records.resource.get(id);
  if (resource?.kind !== 'staff') return true;
  const own = calendarOfResource(plan, resource);
  for (let t = slot.start; t < slot.end; t += 5) {
    if (!isWorking(slot.calendar, t)) continue;
    const day = localDay(t);
    const { morning, afternoon } = halfDaySlots(own, day);
    const isMorning = t < toUtc(PARIS, localStartOfDay(day) + 720);
    const half = isMorning ? morning : afternoon;
    if ('halfDays' in slot.amount ? half === null : !isWorking(own, t)) return false;
  }
  return true;
}

interface Try {
  readonly start: number;
  readonly end: number;
  readonly amount: Amount;
  readonly calendar: WorkingCalendar;
}

/** It fits there: it begins when asked, is over in time, and nobody works outside their hours. */
function fits(plan: Plan, query: SlotQuery, slot: Try, team: readonly string[]): boolean {
  if (slot.end > TO) return false;
  const isClock = query.kind === 'appointment' && 'minutes' in slot.amount;
  for (let t = slot.start; isClock && t < slot.end; t += 5) {
    if (!isWorking(slot.calendar, t)) return false;
  }
  return team.every((id) => isAtWork(plan, id, slot));
}

/** Whether the judge would have nothing against it. */
function isGood(plan: Plan, query: SlotQuery, start: number, team: readonly string[]): boolean {
  const { kind, locationId, aroundJobs } = query;
  const leader = plan.records.resource.get(team[0] ?? '');
  const amount = query.amount;
  if (!amount || !leader) return false;
  const all = [...team, ...query.equipment].map((id, i) => (i === 0 ? lead(id) : member(id)));
  const slot = place(plan, { kind, worksiteId: 'worksite', team: all, amount }, start);
  const calendar = calendarOfResource(plan, leader);
  if (slot.start !== start || !fits(plan, query, { ...slot, amount, calendar }, team)) return false;
  const where = { kind, taskId: 'task', locationId, ripple: 'none' as const };
  const outcome = decide(plan, aSchedule({ ...where, start, amount, team: all }), ALICE);
  // A visit within a longer job is only worth knowing; it is proposed where that was asked for.
  const isFine = ({ severity, code }: Conflict): boolean =>
    severity === 'info' && (aroundJobs || !code.startsWith('double-booked'));
  return outcome.status === 'accepted' && outcome.added.every(isFine);
}

/** All ways of sending so many people, each of them leading once. */
function teams(plan: Plan, query: SlotQuery): readonly (readonly string[])[] {
  const { team } = query;
  if (team.type === 'team') return [team.resourceIds];
  const staff = [...plan.records.resource.values()].filter(({ kind }) => kind === 'staff');
  const ids = staff.map(({ id }) => id);
  if (team.people === 1) return ids.map((id) => [id]);
  return ids.flatMap((a) => ids.filter((b) => b !== a).map((b) => [a, b]));
}

function naive(plan: Plan, query: SlotQuery): number | null {
  let best: number | null = null;
  for (const team of teams(plan, query)) {
    const leader = plan.records.resource.get(team[0] ?? '');
    if (!leader || !query.amount) continue;
    const starts = grid(calendarOfResource(plan, leader), query.amount);
    const found = starts.find((t) => (best === null || t < best) && isGood(plan, query, t, team));
    if (found !== undefined) best = found;
  }
  return best;
}

const amount: fc.Arbitrary<Amount> = fc.oneof(
  fc.integer({ min: 1, max: 4 }).map((halfDays) => ({ halfDays })),
  fc.constantFrom(15, 60, 90, 240, 50, 305).map((minutes) => ({ minutes })),
);

const bar: fc.Arbitrary<Intervention> = fc
  .record({
    slot: fc.integer({ min: 0, max: 7 * 96 - 1 }),
    off: fc.constantFrom(0, 0, 0, 5, 7),
    kind: fc.constantFrom(
      'work' as const,
      'work' as const,
      'appointment' as const,
      'block' as const,
    ),
    amount,
    team: fc.subarray(['paul', 'lea', 'tom', 'crew', 'digger', 'electrician'], {
      minLength: 1,
      maxLength: 3,
    }),
    state: fc.constantFrom('open' as const, 'open' as const, 'done' as const, 'cancelled' as const),
    lock: fc.constantFrom(null, null, TIME_LOCKED),
    place: fc.constantFrom(null, 'here', 'far'),
  })
  .map((one) => {
    const start = at('2026-11-25 00:00') + one.slot * 15 + one.off;
    const team = one.team.map((id, i) => (i === 0 ? lead(id) : member(id)));
    return anIntervention({
      ...{ kind: one.kind, team, state: one.state, locationId: one.place },
      ...{ start, end: start + 200, amount: one.kind === 'block' ? null : one.amount },
      ...(one.lock ? { lock: one.lock } : {}),
    });
  });

const absence: fc.Arbitrary<Absence> = fc
  .record({
    resourceId: fc.constantFrom('paul', 'lea', 'tom', 'digger', 'electrician', null),
    start: fc.integer({ min: 0, max: 7 * 48 }),
    length: fc.integer({ min: 1, max: 60 }),
  })
  .map(({ resourceId, start, length }) => {
    const from = at('2026-11-25 00:00') + start * 30;
    return anAbsence({ resourceId, start: from, end: from + length * 30 });
  });

interface Board {
  readonly interventions: readonly Intervention[];
  readonly absences: readonly Absence[];
}

const board: fc.Arbitrary<Board> = fc.record({
  interventions: fc.array(bar, { maxLength: 9 }),
  absences: fc.array(absence, { maxLength: 3 }),
});

const locations = [
  aLocation({ id: 'here', latitude: 47.2, longitude: -1.5 }),
  aLocation({ id: 'far', latitude: 48.1, longitude: -1.6 }),
];

function planOf({ interventions, absences }: Board, parts: Partial<Snapshot> = {}): Plan {
  const bare = aPlan({ resources: RESOURCES, absences });
  return aPlan({
    ...{ resources: RESOURCES, locations, tasks: [aTask()] },
    absences: absences.map((one, i) => ({ ...one, id: `away${i}` })),
    interventions: interventions.map((one, i) => ({
      ...{ ...one, id: `b${i}` },
      ...(one.kind === 'block' ? {} : place(bare, one, one.start)),
    })),
    ...parts,
  });
}

const question: fc.Arbitrary<SlotQuery> = fc
  .record({
    amount,
    kind: fc.constantFrom('work' as const, 'appointment' as const),
    team: fc.oneof(
      fc
        .subarray(['paul', 'lea', 'tom', 'electrician'], { minLength: 1, maxLength: 3 })
        .map((resourceIds) => ({ type: 'team' as const, resourceIds })),
      // Lea works mornings alone: whoever leads, her hours count.
      fc.constant({ type: 'team' as const, resourceIds: ['paul', 'lea'] }),
      fc.constant({ type: 'team' as const, resourceIds: ['crew'] }),
      fc
        .integer({ min: 1, max: 2 })
        .map((people) => ({ type: 'any' as const, people, among: null })),
    ),
    equipment: fc.constantFrom([], [], ['digger']),
    place: fc.constantFrom(null, 'here'),
    aroundJobs: fc.boolean(),
  })
  .map((one) =>
    aSlotQuery({
      ...{ amount: one.amount, kind: one.kind, team: one.team, equipment: one.equipment },
      ...{ from: FROM, to: TO, taskId: 'task', locationId: one.place, count: 1 },
      aroundJobs: one.aroundJobs,
    }),
  );

const earliest = (plan: Plan, query: SlotQuery): number =>
  findSlots(plan, query).slots[0]?.start ?? Number.POSITIVE_INFINITY;

describe('slots', () => {
  it('18: the earliest slot is free of conflicts when booked, and no earlier one exists on the grid', () => {
    let found = 0;
    fc.assert(
      fc.property(board, question, (parts, query) => {
        const plan = planOf(parts);
        const [slot] = findSlots(plan, query).slots;

        if (slot) found += 1;
        expect(slot?.start ?? null).toBe(naive(plan, query));
      }),
      { numRuns: 50 },
    );
    expect(found).toBeGreaterThan(20);
  });

  it('18: whatever is proposed can be booked as it is', () => {
    fc.assert(
      fc.property(board, question, (parts, query) => {
        const plan = planOf(parts);
        const { slots, reasonIfEmpty } = findSlots(plan, { ...query, count: 3 });

        expect(reasonIfEmpty === null).toBe(slots.length > 0);
        for (const { start, end, team } of slots) {
          const { kind, amount: long, locationId } = query;
          const command = aSchedule({
            kind,
            start,
            amount: long,
            team,
            locationId,
            ripple: 'none',
          });
          const outcome = decide(plan, command, ALICE);
          expect(outcome).toMatchObject({ status: 'accepted' });
          if (outcome.status !== 'accepted') continue;
          expect(outcome.added.filter(({ severity }) => severity !== 'info')).toEqual([]);
          expect(outcome.changes[0]?.after).toMatchObject({ start, end, team });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('19: removing a booking never makes the earliest slot later', () => {
    fc.assert(
      fc.property(board, question, fc.nat(8), (parts, query, which) => {
        const interventions = parts.interventions.map((one) => ({ ...one, locationId: null }));
        const plan = planOf({ ...parts, interventions });
        const fewer = aPlan({
          ...{ resources: RESOURCES, locations, tasks: [aTask()] },
          absences: [...plan.records.absence.values()],
          interventions: [...plan.records.intervention.values()].filter(
            ({ id }) => id !== `b${which % Math.max(1, interventions.length)}`,
          ),
        });

        expect(earliest(fewer, query)).toBeLessThanOrEqual(earliest(plan, query));
      }),
      { numRuns: 50 },
    );
  });

  it('20: one person or one skill more never makes the earliest slot later', () => {
    const some = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(board, question, some, (parts, query, people) => {
        const any: SlotQuery = {
          ...query,
          team: { type: 'any', people, among: null },
          skills: ['gaz'],
        };
        const more = [...RESOURCES, aPerson({ id: 'zoe' })];
        const able = RESOURCES.map((one) =>
          one.id === 'paul' && one.kind === 'staff' ? { ...one, skills: GAS } : one,
        );
        const plan = planOf(parts);

        expect(earliest(planOf(parts, { resources: more }), any)).toBeLessThanOrEqual(
          earliest(plan, any),
        );
        expect(earliest(planOf(parts, { resources: able }), any)).toBeLessThanOrEqual(
          earliest(plan, any),
        );
      }),
      { numRuns: 40 },
    );
  });
});
