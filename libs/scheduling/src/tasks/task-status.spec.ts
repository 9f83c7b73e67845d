import type { InterventionState } from '../model/index.js';
import { NOW } from '../testing/commands.js';
import { anIntervention, aTask } from '../testing/records.js';
import { taskStatus } from './task-status.js';

const mark = { by: 'alice', name: 'Alice', at: NOW };
const one = (state: InterventionState) => [anIntervention({ state })];

describe('the dot', () => {
  it('is red with nothing in time, or only what was cancelled', () => {
    expect(taskStatus(aTask(), [])).toBe('todo');
    expect(taskStatus(aTask(), one('cancelled'))).toBe('todo');
  });

  it('is orange with something open, or something done but not finished', () => {
    expect(taskStatus(aTask(), one('open'))).toBe('planned');
    expect(taskStatus(aTask(), one('done'))).toBe('planned');
  });

  it('is green when somebody said finished, whatever is in time', () => {
    expect(taskStatus(aTask({ finished: mark }), one('open'))).toBe('done');
    expect(taskStatus(aTask({ finished: mark }), [])).toBe('done');
  });

  it.each(['todo', 'planned', 'done'] as const)('%s by hand wins over all', (status) => {
    const task = aTask({ finished: mark, override: { ...mark, status } });

    expect(taskStatus(task, one('open'))).toBe(status);
  });
});
