import type { Intervention } from '../model/index.js';
import { at } from '../testing/at.js';
import { judgedBy } from '../testing/judged-by.js';
import { anAbsence, anIntervention } from '../testing/records.js';
import { outsideHours } from './outside-hours.js';

const judged = (parts: Partial<Intervention>) =>
  judgedBy(outsideHours, { interventions: [anIntervention(parts)] });
const saturday = { start: at('2026-11-28 08:00'), end: at('2026-11-28 17:30') };
const visit = { kind: 'appointment', amount: { minutes: 120 } } as const;

describe('outside-hours', () => {
  it('tells work meant for a Saturday', () => {
    expect(judged(saturday)).toMatchObject([{ severity: 'warning', from: saturday.start }]);
  });

  it('tells the part of an appointment that lasts into the evening', () => {
    const evening = { start: at('2026-11-23 17:00'), end: at('2026-11-23 19:00') };

    expect(judged({ ...visit, ...evening })).toMatchObject([
      { from: at('2026-11-23 17:30'), to: at('2026-11-23 19:00') },
    ]);
  });

  it('tells the part of an appointment before the morning, or all of it', () => {
    const from = at('2026-11-23 06:00');
    const early = (until: string) => judged({ ...visit, start: from, end: at(until) });

    expect(early('2026-11-23 09:00')).toMatchObject([{ from, to: at('2026-11-23 08:00') }]);
    expect(early('2026-11-23 07:00')).toMatchObject([{ from, to: at('2026-11-23 07:00') }]);
  });

  it('says nothing of a Saturday that is done, nor of one on which the company is closed', () => {
    const closing = anAbsence({
      ...{ resourceId: null, reason: 'closing' },
      ...{ start: at('2026-11-28 00:00'), end: at('2026-11-29 00:00') },
    });
    const closed = { interventions: [anIntervention(saturday)], absences: [closing] };

    expect(judged({ ...saturday, state: 'done' })).toEqual([]);
    expect(judgedBy(outsideHours, closed)).toEqual([]);
  });

  it('says nothing of a week’s work with its nights', () => {
    const week = { start: at('2026-11-23 08:00'), end: at('2026-11-27 16:00') };

    expect(judged({ ...week, amount: { halfDays: 10 } })).toEqual([]);
  });

  it('says nothing of a crane, nor of a public holiday, which is told by itself', () => {
    expect(judged({ ...saturday, kind: 'block', amount: null })).toEqual([]);
    expect(judged({ start: at('2027-11-11 08:00'), end: at('2027-11-11 17:30') })).toEqual([]);
  });
});
