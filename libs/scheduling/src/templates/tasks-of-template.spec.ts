import { decide } from '../decide/decide.js';
import { apply } from '../plan/apply.js';
import { aPlan } from '../testing/a-plan.js';
import { aStep, aTemplate, afterStep, days } from '../testing/a-template.js';
import { accepted, ALICE } from '../testing/commands.js';
import { aTask } from '../testing/records.js';
import {
  standingTasks,
  taskIdOfStep,
  tasksOfTemplate,
  type TemplateUse,
} from './tasks-of-template.js';

const { steps } = aTemplate();
const use = (parts: Partial<TemplateUse> = {}): TemplateUse => ({
  ...{ steps, worksiteId: 'worksite', leftOut: new Set<string>(), actId: 'act' },
  ...parts,
});
const idOf = (key: string) => taskIdOfStep('act', key);

describe('the tasks of a template', () => {
  it('come in its order, with what they take and what they wait for', () => {
    const tasks = tasksOfTemplate(aPlan(), use());

    expect(
      tasks.map(({ label, order, estimate, people }) => [label, order, estimate, people]),
    ).toEqual([
      ['Terrassement', 10, { halfDays: 4 }, 2],
      ['Ceinture béton', 20, { halfDays: 2 }, 2],
      ['Margelles', 30, { halfDays: 6 }, 2],
    ]);
    expect(tasks[2]?.links).toEqual([
      { predecessorId: idOf('belt'), kind: 'FS', lag: { elapsed: 7 * 1440 }, max: null },
    ]);
  });

  it('are taken by the judge in one act, behind the tasks that are there', () => {
    const plan = aPlan({ tasks: [aTask({ order: 70 })] });
    const tasks = tasksOfTemplate(plan, use());

    const { changes } = accepted(decide(plan, { type: 'add-tasks', tasks }, ALICE));

    const labels = apply(plan, changes)
      .tasksOf('worksite')
      .map(({ order }) => order);
    expect(labels).toEqual([70, 80, 90, 100]);
  });

  it('are the same for the same act, others for another', () => {
    const plan = aPlan();

    expect(tasksOfTemplate(plan, use())).toEqual(tasksOfTemplate(plan, use()));
    const ids = new Set(
      [use(), use({ actId: 'other' })].flatMap((one) =>
        tasksOfTemplate(plan, one).map(({ id }) => id),
      ),
    );
    expect(ids.size).toBe(6);
  });
});

describe('a step that is left out', () => {
  it('is stood for by the task of its kind', () => {
    const plan = aPlan({ tasks: [aTask({ id: 'poured', label: ' ceinture BÉTON ' })] });
    expect([...standingTasks(plan, 'worksite', steps)].map(([key, { id }]) => [key, id])).toEqual([
      ['belt', 'poured'],
    ]);

    const tasks = tasksOfTemplate(plan, use({ leftOut: new Set(['belt']) }));

    expect(tasks.map(({ label }) => label)).toEqual(['Terrassement', 'Margelles']);
    expect(tasks[1]?.links).toMatchObject([
      { predecessorId: 'poured', lag: { elapsed: 7 * 1440 } },
    ]);
  });

  it('hands on what it waited for, and its wait with it, where nothing stands for it', () => {
    const long = [...steps, aStep('start', { after: [afterStep('coping')] })];

    const tasks = tasksOfTemplate(aPlan(), use({ steps: long, leftOut: new Set(['coping']) }));

    expect(tasks.at(-1)?.links).toEqual([
      { predecessorId: idOf('belt'), kind: 'FS', lag: days(7), max: null },
    ]);
  });

  it('of two that are the same, each task stands for one alone', () => {
    const twice = [aStep('a', { kindId: 'pour' }), aStep('b', { kindId: 'pour' })];
    const plan = aPlan({ tasks: [aTask({ id: 'one', kindId: 'pour' })] });

    expect([...standingTasks(plan, 'worksite', twice).keys()]).toEqual(['a']);
  });
});
