import type { Lag } from '../model/index.js';
import { at } from '../testing/at.js';
import { judgedBy } from '../testing/judged-by.js';
import { anIntervention, aTask } from '../testing/records.js';
import { maxLag } from './max-lag.js';

const judged = (max: Lag | null, day: string) =>
  judgedBy(maxLag, {
    tasks: [
      aTask({ id: 'screed' }),
      aTask({
        id: 'film',
        links: [{ predecessorId: 'screed', kind: 'FS', lag: { elapsed: 0 }, max }],
      }),
    ],
    interventions: [
      anIntervention({ id: 'pour', taskId: 'screed' }),
      anIntervention({
        ...{ id: 'cover', taskId: 'film' },
        ...{ start: at(`${day} 08:00`), end: at(`${day} 17:30`) },
      }),
    ],
  });

describe('max-lag', () => {
  it('tells the film that comes later than two days after the screed', () => {
    expect(judged({ elapsed: 2 * 1440 }, '2026-11-26')).toEqual([
      {
        ...{ severity: 'warning', subject: 'film', ids: ['cover', 'pour'] },
        ...{ from: at('2026-11-25 17:30'), to: at('2026-11-26 08:00') },
        needed: at('2026-11-25 17:30'),
      },
    ]);
    expect(judged({ elapsed: 2 * 1440 }, '2026-11-25')).toEqual([]);
  });

  it('counts working days where the link does: a weekend is none', () => {
    const twoWeeksOfWork = { working: { halfDays: 20 } };

    expect(judged(twoWeeksOfWork, '2026-12-07')).toEqual([]);
    expect(judged(twoWeeksOfWork, '2026-12-08')).toHaveLength(1);
  });

  it('says nothing where no link sets a limit', () => {
    expect(judged(null, '2027-03-01')).toEqual([]);
  });
});
