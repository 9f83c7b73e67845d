import { describe, expect, it } from '@jest/globals';
import { act, forget, NO_HISTORY, redo, undo } from './history.js';

describe('what can be taken back', () => {
  it('takes back the newest act first', () => {
    const history = undo(act(act(NO_HISTORY, 'move'), 'lock'), 'undo-lock');

    expect(history.done).toEqual(['move']);
    expect(history.undone).toEqual(['undo-lock']);
  });

  it('does again what was taken back, and can take that back too', () => {
    const history = redo(undo(act(NO_HISTORY, 'move'), 'undo-move'), 'redo-move');

    expect(history).toEqual({ done: ['redo-move'], undone: [] });
  });

  it('drops the way forward at a new act', () => {
    const history = act(undo(act(NO_HISTORY, 'move'), 'undo-move'), 'colour');

    expect(history).toEqual({ done: ['colour'], undone: [] });
  });

  it('forgets a command that the server refused after all', () => {
    expect(forget(act(act(NO_HISTORY, 'move'), 'lock'), 'move').done).toEqual(['lock']);
  });
});
