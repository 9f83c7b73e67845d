import { describe, expect, it } from '@jest/globals';
import type { UndoRow } from '../../platform/change-log/history-rows.js';
import { takenBack, type Deed } from './taken-back.js';

const ALICE = { id: 'alice', name: 'Alice' };

const deed = (revision: number, commandId: string, at = revision): Deed => ({
  ...{ revision, commandId, actor: ALICE, at },
});
const undo = (revision: number, commandId: string, of: string): UndoRow => ({
  ...{ revision, commandId, actor: ALICE, at: revision, command: { type: 'undo', of } },
});

describe('what was taken back', () => {
  it('is what a later undo names', () => {
    const by = takenBack([undo(3, 'back', 'move')]);

    expect(by(deed(1, 'move'))?.commandId).toBe('back');
    expect(by(deed(2, 'lock'))).toBeNull();
  });

  it('is done again where the undo was taken back, and gone again where that one was', () => {
    const redo = undo(4, 'again', 'back');

    expect(takenBack([redo, undo(3, 'back', 'move')])(deed(1, 'move'))).toBeNull();
    expect(
      takenBack([undo(5, 'third', 'again'), redo, undo(3, 'back', 'move')])(deed(1, 'move'))
        ?.commandId,
    ).toBe('back');
  });

  it('is everything of one person since a minute, and nothing that came after', () => {
    const all: UndoRow = {
      ...{ revision: 9, commandId: 'all', actor: ALICE, at: 9 },
      command: { type: 'undo-since', by: 'alice', since: 5 },
    };
    const by = takenBack([all]);

    expect(by(deed(4, 'before'))).toBeNull();
    expect(by(deed(5, 'within'))?.commandId).toBe('all');
    expect(by(deed(10, 'after'))).toBeNull();
    expect(by({ ...deed(6, 'bruno’s'), actor: { id: 'bruno' } })).toBeNull();
  });
});
