import type { Intervention } from '../model/index.js';
import { at } from '../testing/at.js';
import { NOW, TEAM_LOCKED, TIME_LOCKED } from '../testing/commands.js';
import { judgedBy } from '../testing/judged-by.js';
import { anIntervention, aTask } from '../testing/records.js';
import { linkBlockedByLock } from './link-blocked-by-lock.js';

const links = [{ predecessorId: 'concrete', kind: 'FS', lag: { elapsed: 0 }, max: null } as const];
const tasks = [aTask({ id: 'concrete' }), aTask({ id: 'liner', links })];

const judged = (liner: Partial<Intervention>, pour: Partial<Intervention> = {}) =>
  judgedBy(linkBlockedByLock, {
    tasks,
    interventions: [
      anIntervention({ id: 'pour', taskId: 'concrete', ...pour }),
      anIntervention({ id: 'lay', taskId: 'liner', ...liner }),
    ],
  });
const mark = { by: 'alice', name: 'Alice', at: NOW };

describe('link-blocked-by-lock', () => {
  it('tells the padlock that stands too early, and where it would have to be', () => {
    expect(judged({ lock: TIME_LOCKED })).toEqual([
      {
        ...{ severity: 'error', subject: 'liner', ids: ['lay', 'pour'] },
        ...{ from: at('2026-11-23 08:00'), to: at('2026-11-23 17:30') },
        needed: at('2026-11-23 17:30'),
      },
    ]);
  });

  it('tells what is done, confirmed, or follows a supplier, alike', () => {
    expect(judged({ state: 'done' })).toHaveLength(1);
    expect(judged({ kind: 'appointment', confirmed: mark })).toHaveLength(1);
    expect(judged({ kind: 'block', amount: null })).toHaveLength(1);
  });

  it('says nothing of what may move, of a locked team, nor of history', () => {
    expect(judged({})).toEqual([]);
    expect(judged({ lock: TEAM_LOCKED })).toEqual([]);
    expect(judged({ state: 'done' }, { state: 'done' })).toEqual([]);
  });
});
