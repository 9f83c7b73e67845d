import { describe, expect, it } from '@jest/globals';
import type { HistoryEntryView } from '@pastille/contracts';
import { seedHistory } from './seed-history.js';

let revision = 0;

function entry(commandId: string, given: Partial<HistoryEntryView> = {}): HistoryEntryView {
  revision += 1;
  return {
    ...{ revision, commandId, actor: { id: 'alice', name: 'Alice' }, at: revision },
    ...{ way: 'screen', verb: 'move', command: null, changeCount: 0, changes: [] },
    ...{ undo: 'yes', undoneBy: null },
    ...given,
  };
}
const undoing = (commandId: string, of: string): HistoryEntryView =>
  entry(commandId, { verb: 'undo', command: { type: 'undo', of, partial: false } });

/** As the server tells it: newest first. */
const seeded = (...entries: HistoryEntryView[]) => seedHistory(entries.toReversed());

describe('what Ctrl+Z finds after a reload', () => {
  it('is what one did, twenty steps and more', () => {
    const names = Array.from({ length: 25 }, (_, index) => `step-${index}`);

    expect(seeded(...names.map((name) => entry(name))).history.done).toEqual(names);
  });

  it('goes on where one had taken back, forward and back', () => {
    const { history } = seeded(entry('move'), entry('lock'), undoing('u', 'lock'));

    expect(history).toEqual({ done: ['move'], undone: ['u'] });
  });

  it('leaves out what somebody else took back', () => {
    const undoneBy = { commandId: 'theirs', name: 'Paul', at: 9 };

    expect(seeded(entry('move'), entry('lock', { undoneBy })).history.done).toEqual(['move']);
  });

  it('leaves out imports and records that were kept on other pages', () => {
    const { history } = seeded(
      entry('import', { way: 'import', verb: 'import' }),
      entry('settings', { verb: 'put-record' }),
      entry('move'),
    );

    expect(history.done).toEqual(['move']);
  });

  it('knows how to take back all but what was too much to be listed', () => {
    const { inverses } = seeded(entry('move'), entry('huge', { changes: null }));

    expect([...inverses.keys()]).toEqual(['move']);
  });
});
