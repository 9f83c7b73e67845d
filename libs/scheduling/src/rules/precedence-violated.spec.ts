import type { Intervention, PlanningTask, TaskLink } from '../model/index.js';
import { at } from '../testing/at.js';
import { TIME_LOCKED } from '../testing/commands.js';
import { judgedBy } from '../testing/judged-by.js';
import { anIntervention, aTask, aWorksite } from '../testing/records.js';
import { precedenceViolated } from './precedence-violated.js';

const MONDAY = { start: at('2026-11-23 08:00'), end: at('2026-11-23 17:30') };
const TUESDAY = { start: at('2026-11-24 08:00'), end: at('2026-11-24 17:30') };

const after = (link: Partial<TaskLink> = {}): TaskLink => ({
  ...{ predecessorId: 'concrete', kind: 'FS', lag: { elapsed: 0 }, max: null },
  ...link,
});

/** Concrete on Monday and the liner whenever is said. */
const judged = (
  liner: Partial<Intervention>,
  link: Partial<TaskLink> = {},
  more: Partial<PlanningTask> = {},
) =>
  judgedBy(precedenceViolated, {
    worksites: [aWorksite(), aWorksite({ id: 'other' })],
    tasks: [aTask({ id: 'concrete', ...more }), aTask({ id: 'liner', links: [after(link)] })],
    interventions: [
      anIntervention({
        ...MONDAY,
        id: 'pour',
        taskId: 'concrete',
        worksiteId: more.worksiteId ?? 'worksite',
      }),
      anIntervention({ ...TUESDAY, id: 'lay', taskId: 'liner', ...liner }),
    ],
  });

describe('precedence-violated', () => {
  it('tells the liner that starts before the concrete ends, and from when it may', () => {
    expect(judged(MONDAY)).toEqual([
      {
        ...{ severity: 'error', subject: 'liner', ids: ['lay', 'pour'] },
        ...{ from: MONDAY.start, to: MONDAY.end, needed: MONDAY.end },
      },
    ]);
    expect(judged(TUESDAY)).toEqual([]);
  });

  it('lets concrete cure by the clock, over the weekend too, and paint dry in working time', () => {
    expect(judged(TUESDAY, { lag: { elapsed: 1440 } })).toMatchObject([
      { needed: at('2026-11-24 17:30') },
    ]);
    expect(judged(TUESDAY, { lag: { working: { halfDays: 1 } } })).toMatchObject([
      { needed: at('2026-11-24 12:00') },
    ]);
    expect(judged(TUESDAY, { lag: { elapsed: 14 * 60 } })).toEqual([]);
  });

  it.each([
    ['FS', at('2026-11-23 17:30')],
    ['SS', at('2026-11-23 08:00')],
    ['FF', at('2026-11-23 17:30')],
    ['SF', at('2026-11-23 08:00')],
  ] as const)('%s is kept to the minute', (kind, bound) => {
    const byEnd = kind === 'FF' || kind === 'SF';
    const liner = (t: number) => (byEnd ? { start: t - 60, end: t } : { start: t, end: t + 60 });
    const amount = { minutes: 60 };

    expect(judged({ ...liner(bound), amount }, { kind })).toEqual([]);
    expect(judged({ ...liner(bound - 1), amount }, { kind })).toMatchObject([{ needed: bound }]);
  });

  it('says nothing where the liner cannot be moved: that is told as such', () => {
    expect(judged({ ...MONDAY, lock: TIME_LOCKED })).toEqual([]);
  });

  it('says nothing of work that is not placed, of another worksite, nor of history', () => {
    expect(judged({ ...MONDAY, state: 'cancelled' })).toEqual([]);
    expect(judged(MONDAY, {}, { worksiteId: 'other' })).toEqual([]);
    expect(judged(MONDAY, { predecessorId: 'nothing' })).toEqual([]);
  });
});
