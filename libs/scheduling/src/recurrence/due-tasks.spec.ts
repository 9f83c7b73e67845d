import { decide } from '../decide/decide.js';
import { derivedId } from '../decide/derived-id.js';
import type { Intervention, Plan, PlanningTask, Series } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { aPlan } from '../testing/a-plan.js';
import { aSeries } from '../testing/a-series.js';
import { at } from '../testing/at.js';
import { accepted, ALICE } from '../testing/commands.js';
import { anIntervention, aTask, lead, member } from '../testing/records.js';
import { dueTasks } from './due-tasks.js';
import { occurrencesOf } from './occurrences-of.js';

/** The boiler is looked after every year; the first visit is due on 31 January 2027. */
const boiler = (parts: Partial<Series> = {}): Series =>
  aSeries({
    ...{ id: 'boiler', title: 'Entretien chaudière', start: '2027-01-31T08:00' },
    ...{ recurrence: { type: 'after-last-visit', months: 12 }, amount: { minutes: 90 }, ...parts },
  });
const visit = (parts: Partial<Intervention>): Intervention =>
  anIntervention({ id: 'visit', taskId: 'first', state: 'done', ...parts });
const opened = (parts: Partial<PlanningTask> = {}): PlanningTask =>
  aTask({ id: 'first', seriesId: 'boiler', ...parts });
const closed = { by: 'alice', name: 'Alice', at: at('2027-03-10 18:00') };

/** The daily job, as the server runs it. */
function onDay(plan: Plan, today: string): Plan {
  const tasks = dueTasks(plan, today);
  if (tasks.length === 0) return plan;
  return apply(plan, accepted(decide(plan, { type: 'add-tasks', tasks }, ALICE)).changes);
}

describe('« n months after the last visit »', () => {
  it('opens one red task on the day of the first visit, with a month to place it', () => {
    const plan = aPlan({
      series: [boiler({ team: [lead('paul'), member('lea')] })],
      tasks: [aTask()],
    });

    expect(dueTasks(plan, '2027-01-30')).toEqual([]);
    expect(dueTasks(plan, '2027-01-31')).toEqual([
      aTask({
        ...{ id: derivedId('due', 'boiler', '2027-01-31'), label: 'Entretien chaudière', order: 2 },
        ...{ estimate: { minutes: 90 }, people: 2, seriesId: 'boiler' },
        window: { earliest: '2027-01-31', latest: '2027-02-28' },
      }),
    ]);
  });

  it('is like the task that the series names', () => {
    const like = aTask({ label: 'Ramonage', kindId: 'sweeping', people: 1, skills: ['gaz'] });
    const series = boiler({ title: null, taskId: 'task', worksiteId: null });

    const [task] = dueTasks(aPlan({ series: [series], tasks: [like] }), '2027-02-01');

    expect(task).toMatchObject({
      label: 'Ramonage',
      kindId: 'sweeping',
      skills: ['gaz'],
      worksiteId: 'worksite',
    });
  });

  it('opens it once, however often the job runs and however late', () => {
    const once = onDay(aPlan({ series: [boiler()] }), '2027-02-05');

    expect(once.records.task.size).toBe(1);
    expect(onDay(once, '2027-02-05')).toBe(once);
    expect(onDay(once, '2029-01-01')).toBe(once);
    expect(dueTasks(aPlan({ series: [boiler()] }), '2027-02-09')).toEqual([
      ...once.records.task.values(),
    ]);
  });

  it('waits for the visit to be done, planned or not', () => {
    const planned = visit({
      state: 'open',
      start: at('2027-03-10 08:00'),
      end: at('2027-03-10 09:30'),
    });

    expect(dueTasks(aPlan({ series: [boiler()], tasks: [opened()] }), '2030-01-01')).toEqual([]);
    expect(
      dueTasks(
        aPlan({ series: [boiler()], tasks: [opened()], interventions: [planned] }),
        '2030-01-01',
      ),
    ).toEqual([]);
  });

  it('counts from the last visit that was done, not from when it was due', () => {
    const done = visit({ start: at('2027-03-10 08:00'), end: at('2027-03-10 09:30') });
    const plan = aPlan({
      ...{ series: [boiler()], tasks: [opened({ finished: { ...closed, at: at('2027-04-01') } })] },
      interventions: [done, visit({ id: 'gone', state: 'cancelled', end: at('2027-05-01') })],
    });

    expect(dueTasks(plan, '2028-03-09')).toEqual([]);
    expect(dueTasks(plan, '2028-03-10')[0]?.window).toEqual({
      earliest: '2028-03-10',
      latest: '2028-04-10',
    });
  });

  it('takes the word of who called it done without planning it', () => {
    const byHand = opened({ override: { ...closed, status: 'done' } });

    expect(dueTasks(aPlan({ series: [boiler()], tasks: [byHand] }), '2028-03-10')).toHaveLength(1);
    expect(dueTasks(aPlan({ series: [boiler()], tasks: [byHand] }), '2028-03-09')).toEqual([]);
  });

  it('falls on the last day of a month that is too short', () => {
    const done = visit({ start: at('2027-08-31 08:00'), end: at('2027-08-31 09:30') });
    const series = boiler({ recurrence: { type: 'after-last-visit', months: 6 } });
    const plan = aPlan({
      series: [series],
      tasks: [opened({ finished: closed })],
      interventions: [done],
    });

    expect(dueTasks(plan, '2028-02-28')).toEqual([]);
    expect(dueTasks(plan, '2028-02-29')).toHaveLength(1);
  });

  it('is nowhere on the board before somebody plans it', () => {
    const plan = onDay(aPlan({ series: [boiler()] }), '2027-02-01');

    expect(
      occurrencesOf(plan, { start: at('2027-01-01'), end: at('2028-01-01') }).occurrences,
    ).toEqual([]);
    expect(plan.records.intervention.size).toBe(0);
  });

  it('leaves rules alone, and a worksite that is not there', () => {
    expect(dueTasks(aPlan({ series: [aSeries()] }), '2030-01-01')).toEqual([]);
    expect(dueTasks(aPlan({ series: [boiler({ worksiteId: 'gone' })] }), '2030-01-01')).toEqual([]);
  });

  it('opens several in one go, by the id of their series', () => {
    const plan = aPlan({ series: [boiler({ id: 'b' }), boiler({ id: 'a' })] });

    expect(dueTasks(plan, '2027-02-01').map(({ seriesId }) => seriesId)).toEqual(['a', 'b']);
    expect(onDay(plan, '2027-02-01').records.task.size).toBe(2);
  });
});

describe('the window of a contract', () => {
  const sweeping = (parts: Partial<Series> = {}): Series =>
    aSeries({
      ...{ id: 'sweeping', title: 'Ramonage', start: '2026-01-01T08:00', amount: { minutes: 90 } },
      ...{ recurrence: { type: 'yearly-window', from: '09-15', to: '10-31' }, ...parts },
    });

  it('opens its task a month before its first day, and says until when', () => {
    const plan = aPlan({ series: [sweeping()] });

    expect(dueTasks(plan, '2027-08-14')).toEqual([]);
    expect(dueTasks(plan, '2027-08-15')).toMatchObject([
      { label: 'Ramonage', window: { earliest: '2027-09-15', latest: '2027-10-31' } },
    ]);
    expect(dueTasks(plan, '2027-10-31')).toHaveLength(1);
    expect(dueTasks(plan, '2027-11-01')).toEqual([]);
  });

  it('opens one task a year, and none beside one that is still open', () => {
    const first = onDay(aPlan({ series: [sweeping()] }), '2026-09-01');
    const [task] = first.records.task.values();
    const done = apply(
      first,
      accepted(
        decide(first, { type: 'set-task-status', taskId: task?.id ?? '', status: 'done' }, ALICE),
      ).changes,
    );

    expect(dueTasks(first, '2026-10-01')).toEqual([]);
    expect(dueTasks(first, '2027-09-15')).toEqual([]);
    expect(dueTasks(done, '2026-10-01')).toEqual([]);
    expect(dueTasks(done, '2027-09-15')).toHaveLength(1);
  });

  it('may lie across the turn of the year, and begins with the contract', () => {
    const winter = sweeping({
      ...{ recurrence: { type: 'yearly-window', from: '12-15', to: '01-31' } },
      start: '2026-06-01T08:00',
    });
    const plan = aPlan({ series: [winter] });

    expect(dueTasks(plan, '2026-01-10')).toEqual([]);
    expect(dueTasks(plan, '2027-01-10')).toMatchObject([
      { window: { earliest: '2026-12-15', latest: '2027-01-31' } },
    ]);
  });
});
