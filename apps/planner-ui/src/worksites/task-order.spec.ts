import { describe, expect, it } from '@jest/globals';
import type { PlanningTask } from '@pastille/scheduling';
import { moveTask } from './task-order.js';

const task = (id: string, order: number): PlanningTask => ({
  id,
  worksiteId: 'worksite',
  kindId: null,
  label: id,
  order,
  estimate: null,
  people: 1,
  skills: [],
  links: [],
  window: null,
  seriesId: null,
  finished: null,
  override: null,
  conditions: [],
});

const LIST = [task('dig', 10), task('pour', 20), task('cope', 30)];

describe('moving a task', () => {
  it('touches only the moved one where there is room', () => {
    expect(moveTask(LIST, 2, 1)).toEqual([{ type: 'edit-task', taskId: 'cope', order: 15 }]);
    expect(moveTask(LIST, 0, 2)).toEqual([{ type: 'edit-task', taskId: 'dig', order: 40 }]);
    expect(moveTask(LIST, 1, 0)).toEqual([{ type: 'edit-task', taskId: 'pour', order: 0 }]);
  });

  it('numbers the list anew where there is none', () => {
    const tight = [task('dig', 1), task('pour', 2), task('cope', 3)];

    expect(moveTask(tight, 2, 1)).toEqual([
      { type: 'edit-task', taskId: 'dig', order: 10 },
      { type: 'edit-task', taskId: 'cope', order: 20 },
      { type: 'edit-task', taskId: 'pour', order: 30 },
    ]);
  });

  it('does nothing beyond the ends', () => {
    expect(moveTask(LIST, 0, -1)).toEqual([]);
    expect(moveTask(LIST, 2, 3)).toEqual([]);
  });
});
