import { describe, expect, it } from '@jest/globals';
import { act, failUndo, forget, NO_HISTORY, redo, replay, resume, undo } from './history.js';

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

describe('a history that goes on', () => {
  const own = (commandId: string, undoes: string | null = null) => ({ commandId, undoes });

  it('replays undo and redo as they were, wherever they were done', () => {
    const after = [own('move'), own('lock'), own('undo-lock', 'lock')].reduce(replay, NO_HISTORY);

    expect(after).toEqual({ done: ['move'], undone: ['undo-lock'] });
    expect(replay(after, own('again', 'undo-lock'))).toEqual({
      done: ['move', 'again'],
      undone: [],
    });
  });

  it('takes an undo out of order, from the drawer, as an act', () => {
    const after = [own('move'), own('lock'), own('undo-move', 'move')].reduce(replay, NO_HISTORY);

    expect(after.done).toEqual(['lock', 'undo-move']);
  });

  it('puts what was done before the reload below what was done since', () => {
    const before = { done: ['a', 'b'], undone: ['u'] };

    expect(resume(before, NO_HISTORY)).toEqual(before);
    expect(resume(before, { done: ['b', 'c'], undone: [] })).toEqual({
      done: ['a', 'b', 'c'],
      undone: [],
    });
  });

  it('has everything back in place when an undo or a redo fails', () => {
    const undone = undo(act(NO_HISTORY, 'move'), 'back');

    expect(failUndo(undone, own('back', 'move'))).toEqual({ done: ['move'], undone: [] });
    expect(failUndo(redo(undone, 'again'), own('again', 'back'))).toEqual({
      done: [],
      undone: ['back'],
    });
  });
});
