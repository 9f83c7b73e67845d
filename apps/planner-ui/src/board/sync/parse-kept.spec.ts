import { describe, expect, it } from '@jest/globals';
import type { Kept } from '../state/boardState.js';
import { newId } from '../state/new-id.js';
import { parseKept } from './parse-kept.js';

const kept: Kept = {
  commandId: newId(),
  command: { type: 'cancel-intervention', interventionId: newId() },
  context: { now: 1, actor: { id: 'alice', name: 'Alice', mayUnlockOthers: false } },
  expect: 'ab12',
  basedOn: 7,
};

describe('commands that outlive a reload', () => {
  it('come back as they were', () => {
    expect(parseKept(JSON.stringify([kept]))).toEqual([kept]);
  });

  it.each([
    ['nothing', null],
    ['no JSON', '[{'],
    ['no list', '{}'],
    ['an unknown verb', JSON.stringify([{ ...kept, command: { type: 'fly' } }])],
    ['no hash of what was shown', JSON.stringify([{ ...kept, expect: null }])],
  ])('are none where there is %s', (_, text) => {
    expect(parseKept(text)).toEqual([]);
  });
});
