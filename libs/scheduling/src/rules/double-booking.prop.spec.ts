import { dayOfLocal, formatLocalDate, toLocal, weekdayOf } from '@pastille/time';
import fc from 'fast-check';
import type { Assignment, Crew, Intervention, Plan } from '../model/index.js';
import { place } from '../decide/placement.js';
import { orderedTeam } from '../decide/team.js';
import { aPlan, PARIS, SHORT_FRIDAY_WEEK } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { NOW } from '../testing/commands.js';
import { aCrew, aMachine, anIntervention, aPerson, aSubcontractor } from '../testing/records.js';
import { conflicts } from './conflicts.js';

/*
 * The naive twin: looks at every half-hour of every pair, knows nothing of calendars, indexes or
 * sweeps, and must find the same clashes. Times and hours of these plans are whole half-hours.
 */

const CREW: Crew = aCrew({
  members: [
    { resourceId: 'paul', from: null, to: '2026-11-27' },
    { resourceId: 'lea', from: '2026-11-26', to: null },
    { resourceId: 'digger', from: null, to: null },
  ],
});
const RESOURCES = [aPerson(), aPerson({ id: 'lea' }), aMachine(), aSubcontractor(), CREW];

const localDay = (t: number): number => dayOfLocal(toLocal(PARIS, t));
const inHours = (t: number, weekday: number): boolean => {
  const minute = toLocal(PARIS, t) - localDay(t) * 1440;
  const { morning, afternoon } = SHORT_FRIDAY_WEEK[weekday] ?? { morning: null, afternoon: null };
  return [morning, afternoon].some((half) => half && half.from <= minute && minute < half.to);
};

/** On Saturday and Sunday only what starts that day is worked, as on a Monday. */
function isWorked({ kind, amount, start, end }: Intervention, t: number): boolean {
  if (t < start || t >= end) return false;
  const byTheClock = kind === 'block' || (kind === 'appointment' && amount && 'minutes' in amount);
  const weekday = weekdayOf(localDay(t));
  const isMeant = weekday > 4 && localDay(start) === localDay(t);
  return byTheClock === true || inHours(t, isMeant ? 0 : weekday);
}

function isThere(id: string, { resourceId, days }: Assignment, t: number): boolean {
  const date = formatLocalDate(localDay(t));
  if (days && !days.includes(date)) return false;
  if (resourceId === id) return true;
  return (
    resourceId === 'crew' &&
    CREW.members.some(
      (one) => one.resourceId === id && (one.from ?? '') <= date && date <= (one.to ?? '9'),
    )
  );
}

function areBothThere(id: string, bars: readonly [Intervention, Intervention]): boolean {
  const [a, b] = bars;
  for (let t = Math.max(a.start, b.start); t < Math.min(a.end, b.end); t += 30) {
    const isAt = (one: Intervention): boolean =>
      isWorked(one, t) && one.team.some((who) => isThere(id, who, t));
    if (isAt(a) && isAt(b)) return true;
  }
  return false;
}

function naive(interventions: readonly Intervention[]): string[] {
  const live = interventions.filter(({ state }) => state !== 'cancelled');
  const pairs = live.flatMap((a) => live.filter((b) => a.id < b.id).map((b) => [a, b] as const));
  return ['paul', 'lea', 'digger']
    .flatMap((id) =>
      pairs.filter((pair) => areBothThere(id, pair)).map(([a, b]) => `${id} ${a.id} ${b.id}`),
    )
    .sort();
}

const empty: Plan = aPlan({ resources: RESOURCES });

const assignment: fc.Arbitrary<Assignment> = fc.record({
  resourceId: fc.constantFrom(...RESOURCES.map(({ id }) => id)),
  role: fc.constantFrom('lead' as const, 'member' as const),
  days: fc.option(fc.subarray(['2026-11-25', '2026-11-26', '2026-11-28', '2026-11-30']), {
    freq: 3,
  }),
});
const bar = fc
  .record({
    kind: fc.constantFrom(
      'work' as const,
      'work' as const,
      'appointment' as const,
      'block' as const,
    ),
    slot: fc.integer({ min: 0, max: 48 * 5 - 1 }),
    size: fc.integer({ min: 1, max: 6 }),
    unit: fc.constantFrom('halfDays' as const, 'minutes' as const),
    state: fc.constantFrom('open' as const, 'open' as const, 'done' as const, 'cancelled' as const),
    team: fc.array(assignment, { minLength: 1, maxLength: 3 }),
  })
  .map(({ kind, slot, size, unit, state, team }): Intervention => {
    const start = at('2026-11-25 00:00') + slot * 30;
    const days = unit === 'halfDays' ? { halfDays: size } : { minutes: size * 60 };
    const amount = kind === 'block' ? null : days;
    const one = anIntervention({ kind, state, team: orderedTeam(empty, team), start, amount });
    const end = start + size * 90;
    return { ...one, ...(kind === 'block' ? { start, end } : place(empty, one, start)) };
  });

it('10: double bookings are those that a naive twin finds, and no other', () => {
  let clashes = 0;
  fc.assert(
    fc.property(fc.array(bar, { minLength: 4, maxLength: 9 }), (bars) => {
      const interventions = bars.map((one, i) => ({ ...one, id: `b${i}` }));
      const plan = aPlan({ resources: RESOURCES, interventions });
      const found = conflicts(plan, NOW).filter(({ code }) => code.startsWith('double-booked'));

      const expected = naive(interventions);
      clashes += expected.length;
      expect(found.map(({ subject, ids }) => [subject, ...ids].join(' ')).sort()).toEqual(expected);
    }),
    { numRuns: 200 },
  );
  // Some hundreds: a twin that never finds anything proves nothing.
  expect(clashes).toBeGreaterThan(50);
});
