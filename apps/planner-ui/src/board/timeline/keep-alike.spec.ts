import { describe, expect, it } from '@jest/globals';
import { keepAlike } from './keep-alike.js';

const bar = (day: number, title = 'Dalle') => ({
  ...{ title, start: new Date(Date.UTC(2026, 10, day)) },
  extendedProps: { more: ['a', 'b'] },
});

describe('what says what it said before', () => {
  it('stays the object that it was, key by key', () => {
    const before = { malo: bar(24), sami: bar(25) };

    const after = keepAlike(before, { malo: bar(24), sami: bar(26) });

    expect(after.malo).toBe(before.malo);
    expect(after.sami).not.toBe(before.sami);
    expect(after.sami.start.getUTCDate()).toBe(26);
  });

  it('is something else where a word, a list or a key is another one', () => {
    const before = { malo: bar(24) };

    expect(keepAlike(before, { malo: bar(24, 'Toit') }).malo).not.toBe(before.malo);
    const fewer = { malo: { ...bar(24), extendedProps: { more: ['a'] } } };
    expect(keepAlike(before, fewer).malo).not.toBe(before.malo);
    const more = { malo: { ...bar(24), url: '' } };
    expect(keepAlike<{ malo: object }>(before, more).malo).toBe(more.malo);
  });

  it('has nothing to be kept the first time, nor for a new key', () => {
    const first = { malo: bar(24) };

    expect(keepAlike(undefined, first)).toBe(first);
    const { sami } = keepAlike<Record<string, object>>(first, { sami: bar(24) });
    expect(sami).not.toBe(first.malo);
  });
});
