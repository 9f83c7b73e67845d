import type { Intervention, TaskWindow } from '../model/index.js';
import { at } from '../testing/at.js';
import { NOW } from '../testing/commands.js';
import { judgedBy } from '../testing/judged-by.js';
import { anIntervention, aTask, aWorksite } from '../testing/records.js';
import { deadlineMissed } from './deadline-missed.js';

const until = (latest: string): TaskWindow => ({ earliest: null, latest });
const bar = (parts: Partial<Intervention> = {}) => anIntervention({ taskId: 'task', ...parts });
const judged = (window: TaskWindow | null, interventions: readonly Intervention[], now = NOW) =>
  judgedBy(
    deadlineMissed,
    {
      worksites: [aWorksite({ expectedEnd: '2026-11-01' })],
      ...{ tasks: [aTask({ window })], interventions },
    },
    now,
  );

describe('deadline-missed', () => {
  it('tells the sweeping that stands after the last day, and until when it had to be done', () => {
    expect(judged(until('2026-11-22'), [bar()])).toEqual([
      {
        ...{ severity: 'warning', subject: 'task', ids: ['intervention'] },
        ...{ from: at('2026-11-23 08:00'), to: at('2026-11-23 17:30') },
        needed: at('2026-11-23 00:00'),
      },
    ]);
    expect(judged(until('2026-11-23'), [bar()])).toEqual([]);
  });

  it('tells what stands before the first day', () => {
    const window = { earliest: '2026-11-24', latest: null };

    expect(judged(window, [bar()])).toMatchObject([{ needed: at('2026-11-24 00:00') }]);
    expect(judged({ earliest: '2026-11-23', latest: null }, [bar()])).toEqual([]);
  });

  it('is content with the window to the minute, both midnights', () => {
    const day = { start: at('2026-11-23 00:00'), end: at('2026-11-24 00:00') };
    const window = { earliest: '2026-11-23', latest: '2026-11-23' };

    expect(judged(window, [bar({ ...day, kind: 'block', amount: null })])).toEqual([]);
  });

  it('tells what nobody planned before the last day was over', () => {
    const window = until('2026-11-22');

    expect(judged(window, [], at('2026-11-23 00:00'))).toMatchObject([
      { ids: ['task'], from: null },
    ]);
    expect(judged(window, [], at('2026-11-22 23:59'))).toEqual([]);
  });

  it('says nothing of what is done, nor of the end that was merely announced', () => {
    expect(judged(until('2026-11-22'), [bar({ state: 'done' })])).toEqual([]);
    expect(judged(null, [bar()])).toEqual([]);
  });

  it('says nothing of a task that somebody has marked as finished', () => {
    const finished = { by: 'alice', name: 'Alice', at: NOW };
    const task = aTask({ window: until('2026-11-22'), finished });

    expect(judgedBy(deadlineMissed, { tasks: [task] }, at('2026-11-24 00:00'))).toEqual([]);
  });
});
