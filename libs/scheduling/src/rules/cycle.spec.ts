import type { PlanningTask } from '../model/index.js';
import { judgedBy } from '../testing/judged-by.js';
import { aTask } from '../testing/records.js';
import { cycle } from './cycle.js';

const task = (id: string, ...before: readonly string[]): PlanningTask =>
  aTask({
    id,
    links: before.map((predecessorId) => ({
      ...{ predecessorId, kind: 'FS', lag: { elapsed: 0 }, max: null },
    })),
  });
const judged = (...tasks: readonly PlanningTask[]) => judgedBy(cycle, { tasks });

describe('cycle', () => {
  it('tells tasks that wait for each other in a circle, once', () => {
    expect(judged(task('b', 'a'), task('c', 'b'), task('a', 'c'), task('d', 'c'))).toEqual([
      { severity: 'error', subject: 'a', ids: ['a', 'b', 'c'], from: null, to: null },
    ]);
  });

  it('tells each circle, and a task that waits for itself', () => {
    const found = judged(
      task('a', 'b'),
      task('b', 'a'),
      task('c', 'd', 'b'),
      task('d', 'c'),
      task('e', 'e'),
    );

    expect(found.map(({ ids }) => ids)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  });

  it('says nothing where two ways lead to one task, nor of what is not there', () => {
    expect(judged(task('a'), task('b', 'a'), task('c', 'a'), task('d', 'b', 'c', 'x'))).toEqual([]);
  });

  it('follows a chain of ten thousand', () => {
    const chain = Array.from({ length: 10_000 }, (_, i) => task(`t${i}`, `t${(i + 1) % 10_000}`));

    expect(judged(...chain).map(({ ids }) => ids.length)).toEqual([10_000]);
  });
});
