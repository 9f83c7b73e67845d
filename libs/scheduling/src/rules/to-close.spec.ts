import { judgedBy } from '../testing/judged-by.js';
import { anIntervention } from '../testing/records.js';
import { toClose } from './to-close.js';

const bar = anIntervention();

describe('to-close', () => {
  it('tells what is over and still open, from the minute it ends', () => {
    expect(judgedBy(toClose, { interventions: [bar] }, bar.end)).toMatchObject([
      { severity: 'info', ids: ['intervention'], to: bar.end },
    ]);
    expect(judgedBy(toClose, { interventions: [bar] }, bar.end - 1)).toEqual([]);
  });

  it('says nothing of what is done or cancelled', () => {
    for (const state of ['done', 'cancelled'] as const) {
      expect(judgedBy(toClose, { interventions: [{ ...bar, state }] }, bar.end)).toEqual([]);
    }
  });
});
