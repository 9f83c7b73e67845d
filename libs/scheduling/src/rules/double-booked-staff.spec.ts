import type { Intervention } from '../model/index.js';
import { at } from '../testing/at.js';
import { judgedBy } from '../testing/judged-by.js';
import {
  aCrew,
  anIntervention,
  aPerson,
  aSubcontractor,
  lead,
  member,
} from '../testing/records.js';
import { doubleBookedStaff } from './double-booked-staff.js';

const MONDAY = { start: at('2026-11-23 08:00'), end: at('2026-11-23 17:30') };
const TUESDAY = { start: at('2026-11-24 08:00'), end: at('2026-11-24 17:30') };
const BOTH_DAYS = { start: MONDAY.start, end: TUESDAY.end, amount: { halfDays: 4 } };

const bars = (...parts: readonly Parameters<typeof anIntervention>[0][]) =>
  parts.map((one, i) => anIntervention({ id: `bar-${i}`, team: [lead('paul')], ...one }));

const judged = (...parts: readonly Parameters<typeof anIntervention>[0][]) =>
  judgedBy(doubleBookedStaff, { resources: [aPerson()], interventions: bars(...parts) });

describe('double-booked-staff', () => {
  it('finds the person wanted in two places, from the first shared minute', () => {
    expect(judged(BOTH_DAYS, TUESDAY)).toEqual([
      {
        ...{ severity: 'error', subject: 'paul', ids: ['bar-0', 'bar-1'] },
        ...{ from: at('2026-11-24 08:00'), to: at('2026-11-24 12:00') },
      },
    ]);
  });

  it('touching is not overlapping', () => {
    const morning = { end: at('2026-11-23 12:00'), amount: { minutes: 240 } };
    const rest = { start: at('2026-11-23 12:00'), amount: { minutes: 240 } };

    expect(judged(morning, rest)).toEqual([]);
  });

  it('what is cancelled is nowhere, what is done was somewhere', () => {
    expect(judged(MONDAY, { ...MONDAY, state: 'cancelled' })).toEqual([]);
    expect(judged(MONDAY, { ...MONDAY, state: 'done' })).toHaveLength(1);
  });

  it('a visit of half a day or less within a day’s job is only worth knowing', () => {
    const visit: Partial<Intervention> = {
      ...{ kind: 'appointment', amount: { minutes: 60 } },
      ...{ start: at('2026-11-23 10:00'), end: at('2026-11-23 11:00') },
    };

    expect(judged(MONDAY, visit)).toMatchObject([{ severity: 'info' }]);
    expect(judged(visit, visit)).toMatchObject([{ severity: 'error' }]);
  });

  it('a Saturday call under a bar that sleeps over the weekend is no clash', () => {
    const overTheWeekend = {
      ...{ start: at('2026-11-27 08:00'), end: at('2026-11-30 17:30'), amount: { halfDays: 4 } },
    };
    const saturday = { start: at('2026-11-28 08:00'), end: at('2026-11-28 17:30') };

    expect(judged(overTheWeekend, saturday)).toEqual([]);
  });

  it('only the days somebody is there count', () => {
    const mondayOnly = { ...BOTH_DAYS, team: [lead('paul', ['2026-11-23'])] };

    expect(judged(mondayOnly, TUESDAY)).toEqual([]);
    expect(judged(mondayOnly, MONDAY)).toHaveLength(1);
  });

  it('a crew is its members of the day', () => {
    const crew = aCrew({ members: [{ resourceId: 'paul', from: null, to: '2026-11-23' }] });
    const byCrew = (slot: Parameters<typeof anIntervention>[0]) =>
      judgedBy(doubleBookedStaff, {
        resources: [aPerson(), crew],
        interventions: bars({ ...slot, team: [lead('crew')] }, slot),
      });

    expect(byCrew(MONDAY)).toMatchObject([{ subject: 'paul', ids: ['bar-0', 'bar-1'] }]);
    expect(byCrew(TUESDAY)).toEqual([]);
  });

  it('somebody who stands on a job alone and in a crew is there once', () => {
    const crew = aCrew({ members: [{ resourceId: 'paul', from: null, to: null }] });

    const found = judgedBy(doubleBookedStaff, {
      ...{ resources: [aPerson(), crew] },
      interventions: bars({ ...MONDAY, team: [lead('paul'), member('crew')] }),
    });

    expect(found).toEqual([]);
  });

  it('subcontractors may be in several places', () => {
    const team = [lead('electrician')];

    const found = judgedBy(doubleBookedStaff, {
      resources: [aSubcontractor()],
      interventions: bars({ ...MONDAY, team }, { ...MONDAY, team }),
    });

    expect(found).toEqual([]);
  });
});
