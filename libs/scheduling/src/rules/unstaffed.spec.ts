import { judgedBy } from '../testing/judged-by.js';
import { aMachine, anIntervention, aSubcontractor, lead } from '../testing/records.js';
import { unstaffed } from './unstaffed.js';

const judged = (parts: Parameters<typeof anIntervention>[0]) =>
  judgedBy(unstaffed, {
    resources: [aMachine(), aSubcontractor()],
    interventions: [anIntervention({ taskId: null, ...parts })],
  });

describe('unstaffed', () => {
  it('tells work that nobody does, a machine alone included', () => {
    expect(judged({})).toMatchObject([{ severity: 'warning', ids: ['intervention'] }]);
    expect(judged({ team: [lead('digger')] })).toHaveLength(1);
  });

  it('says nothing where a subcontractor does it, of a delivery, nor of what is done', () => {
    expect(judged({ team: [lead('electrician')] })).toEqual([]);
    expect(judged({ kind: 'block', amount: null })).toEqual([]);
    expect(judged({ state: 'done' })).toEqual([]);
  });
});
