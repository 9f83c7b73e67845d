import fc from 'fast-check';
import { changeOf } from '../changes/change-brand.js';
import { aPlan, aSnapshot } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { anAbsence, anIntervention, aPerson, aTask, lead } from '../testing/records.js';
import { apply } from './apply.js';
import { compile, toSnapshot } from './compile.js';
import { ShardedMap } from './sharded-map.js';

describe('a plan', () => {
  it('goes out as it came in, its lists sorted by id', () => {
    const snapshot = aSnapshot({ tasks: [aTask({ id: 'b' }), aTask({ id: 'a' })] });

    expect(toSnapshot(compile(snapshot))).toEqual({
      ...snapshot,
      statuses: snapshot.statuses.toReversed(),
      tasks: snapshot.tasks.toReversed(),
    });
  });

  it('finds what belongs together, in order', () => {
    const late = anIntervention({
      id: 'a',
      taskId: 'task',
      start: at('2026-11-24 08:00'),
      end: at('2026-11-24 17:30'),
    });
    const early = anIntervention({ id: 'b', taskId: 'task', team: [lead('paul')] });
    const gone = anIntervention({ id: 'c', taskId: 'task', state: 'cancelled' });
    const plan = aPlan({ tasks: [aTask()], interventions: [late, early, gone] });

    expect(plan.interventionsOfTask('task')).toEqual([early, late]);
    expect(plan.interventionsOfWorksite('worksite')).toEqual([early, late]);
    expect(plan.interventionsOfResource('paul')).toEqual([early]);
    expect(plan.indexes.interventionsByTask.get('task')).toHaveLength(3);
  });

  it('gives a person their own absences and the company’s closings', () => {
    const own = anAbsence({ id: 'a' });
    const closing = anAbsence({ id: 'b', resourceId: null });
    const plan = aPlan({ absences: [anAbsence({ id: 'c', resourceId: 'lea' }), closing, own] });

    expect(plan.absencesOf('paul')).toEqual([own, closing]);
    expect(plan.absencesOf('max')).toEqual([closing]);
  });

  it('stays what it was when changes are applied to it, and shares what did not change', () => {
    const plan = aPlan({ tasks: [aTask()], resources: [aPerson()] });

    const after = apply(plan, [changeOf('task', aTask(), null)], 2);

    expect([plan.revision, after.revision]).toEqual([1, 2]);
    expect([plan.records.task.size, after.records.task.size]).toEqual([1, 0]);
    expect(after.tasksOf('worksite')).toEqual([]);
    expect(after.records.resource).toBe(plan.records.resource);
  });

  it('takes changes that were made on another plan', () => {
    const task = aTask({ label: 'here' });
    const plan = aPlan({ tasks: [task] });
    const foreign = changeOf(
      'task',
      aTask({ label: 'there', worksiteId: 'x' }),
      aTask({ worksiteId: 'y' }),
    );

    const after = apply(plan, [foreign]);

    expect([after.tasksOf('worksite'), after.tasksOf('y').length]).toEqual([[], 1]);
  });
});

describe('a map in shards', () => {
  it('is a map that nobody can change, whatever is put in and taken out', () => {
    const entry = fc.tuple(
      fc.integer({ min: 0, max: 400 }).map(String),
      fc.option(fc.nat(), { nil: undefined }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(entry, { maxLength: 120 }), { maxLength: 8 }), (layers) => {
        const twin = new Map<string, number>();
        let table: ReturnType<ShardedMap<number>['with']> = ShardedMap.from(
          new Map<string, number>(),
        );
        for (const layer of layers) {
          const before = new Map(table);
          const next = table.with(layer);
          for (const [key, value] of layer) {
            if (value === undefined) twin.delete(key);
            else twin.set(key, value);
          }
          expect(new Map(table)).toEqual(before);
          table = next;
        }

        expect(new Map(table)).toEqual(twin);
        expect(table.size).toBe(twin.size);
        expect(
          [...table.keys()].every((key) => table.has(key) && table.get(key) === twin.get(key)),
        ).toBe(true);
        let sum = 0;
        table.forEach((value) => (sum += value));
        expect(sum).toBe([...twin.values()].reduce((a, b) => a + b, 0));
      }),
    );
  });
});
