import { judgedBy } from '../testing/judged-by.js';
import { anIntervention, aWorksite } from '../testing/records.js';
import { offBoardWork } from './off-board-work.js';

const ahead = anIntervention();
const worksites = [aWorksite({ statusId: 'quote' })];

describe('off-board-work', () => {
  it('tells work ahead on a worksite that is not on the board', () => {
    expect(judgedBy(offBoardWork, { worksites, interventions: [ahead] })).toMatchObject([
      { severity: 'warning', subject: 'worksite', ids: ['intervention'] },
    ]);
  });

  it('says nothing of work that is past, done, or on the board', () => {
    expect(judgedBy(offBoardWork, { worksites, interventions: [ahead] }, ahead.end)).toEqual([]);
    expect(
      judgedBy(offBoardWork, { worksites, interventions: [{ ...ahead, state: 'done' }] }),
    ).toEqual([]);
    expect(judgedBy(offBoardWork, { interventions: [ahead] })).toEqual([]);
  });
});
