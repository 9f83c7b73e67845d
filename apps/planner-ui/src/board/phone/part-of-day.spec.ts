import { describe, expect, it } from '@jest/globals';
import { aPerson, aPlan, anIntervention, at, lead } from '@pastille/scheduling/testing';
import { dayOf } from '@pastille/time';
import { isWorkedOn, partOfDay } from './part-of-day.js';

const job = anIntervention({
  id: 'job',
  start: at('2026-11-24 13:30'),
  end: at('2026-11-26 12:00'),
  amount: { halfDays: 4 },
  team: [lead('malo')],
});
const plan = aPlan({ resources: [aPerson({ id: 'malo' })], interventions: [job] });

describe('a job of several days, on one of them', () => {
  it.each([
    ['the first', '2026-11-24', '2026-11-24 13:30', '2026-11-24 17:30'],
    ['one in between', '2026-11-25', '2026-11-25 08:00', '2026-11-25 17:30'],
    ['the last', '2026-11-26', '2026-11-26 08:00', '2026-11-26 12:00'],
  ])('lasts what it lasts on %s', (_which, day, start, end) => {
    expect(partOfDay(plan, job, dayOf(day))).toEqual({ start: at(start), end: at(end) });
  });
});

describe('a job over a weekend', () => {
  const over = anIntervention({
    id: 'over',
    start: at('2026-11-27 08:00'),
    end: at('2026-11-30 17:30'),
    amount: { halfDays: 4 },
    team: [lead('malo')],
  });
  const withWeekend = aPlan({ resources: [aPerson({ id: 'malo' })], interventions: [over] });

  it.each([
    ['Friday', '2026-11-27', true],
    ['Saturday', '2026-11-28', false],
    ['Sunday', '2026-11-29', false],
    ['Monday', '2026-11-30', true],
  ])('is listed or not on %s', (_which, day, isListed) => {
    expect(isWorkedOn(withWeekend, over, dayOf(day))).toBe(isListed);
  });
});
