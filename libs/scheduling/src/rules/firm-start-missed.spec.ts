import type { Intervention, WorksiteStart } from '../model/index.js';
import { at } from '../testing/at.js';
import { judgedBy } from '../testing/judged-by.js';
import { anIntervention, aWorksite } from '../testing/records.js';
import { firmStartMissed } from './firm-start-missed.js';

const firm = (date: string): WorksiteStart => ({ date, certainty: 'firm' });
const judged = (start: WorksiteStart | null, ...bars: readonly Partial<Intervention>[]) =>
  judgedBy(firmStartMissed, {
    worksites: [aWorksite({ start })],
    interventions: bars.map((parts, i) => anIntervention({ id: `b${i}`, ...parts })),
  });

describe('firm-start-missed', () => {
  it('tells the first work that stands after the promised day', () => {
    expect(judged(firm('2026-11-20'), {})).toEqual([
      {
        ...{ severity: 'warning', subject: 'worksite', ids: ['b0'] },
        ...{ from: at('2026-11-20 00:00'), to: at('2026-11-23 08:00') },
        needed: at('2026-11-20 00:00'),
      },
    ]);
    expect(judged(firm('2026-11-23'), {})).toEqual([]);
    expect(judged(firm('2026-11-25'), {})).toEqual([]);
  });

  it('goes by work alone: a visit before keeps no promise', () => {
    const visit = { kind: 'appointment', start: at('2026-11-20 08:00') } as const;

    expect(judged(firm('2026-11-20'), visit, {})).toMatchObject([{ ids: ['b1'] }]);
  });

  it('says nothing of a provisional date, of work that is not placed, nor once it has begun', () => {
    expect(judged({ date: '2026-11-20', certainty: 'provisional' }, {})).toEqual([]);
    expect(judged(null, {})).toEqual([]);
    expect(judged(firm('2026-11-20'), { state: 'cancelled' })).toEqual([]);
    expect(judged(firm('2026-11-20'), { state: 'done' })).toEqual([]);
  });
});
