import { aTask, aWorksite } from '../testing/records.js';
import { changeOf } from './change-brand.js';
import { hashChanges } from './hash-changes.js';
import { inOrder } from './in-order.js';
import { invert } from './invert.js';
import { sameValue } from './same-value.js';
import { squash } from './squash.js';

const task = aTask();
const renamed = { ...task, label: 'Fouilles' };
const worksite = aWorksite();
const mark = (at: number) => ({ by: 'alice', name: 'Alice', at });

describe('changes', () => {
  it('add what is referred to first, and take it away last', () => {
    const added = inOrder([changeOf('task', null, task), changeOf('worksite', null, worksite)]);

    expect(added.map(({ kind }) => kind)).toEqual(['worksite', 'task']);
    expect(invert(added).map(({ kind }) => kind)).toEqual(['task', 'worksite']);
  });

  it('are none where nothing differs', () => {
    expect(inOrder([changeOf('task', task, { ...task })])).toEqual([]);
  });

  it('squashed forget what happened in between', () => {
    const rename = [changeOf('task', task, renamed)];
    const remove = [changeOf('task', renamed, null)];

    expect(squash([rename, remove])).toEqual([changeOf('task', task, null)]);
    expect(squash([[changeOf('task', null, task)], rename, remove])).toEqual([]);
    expect(squash([rename, invert(rename)])).toEqual([]);
  });

  it('squashed leave alone what somebody else changed in between', () => {
    const theirs = { ...renamed, people: 4 };
    const ours = { ...theirs, order: 9 };
    const [rename, reorder] = [[changeOf('task', task, renamed)], [changeOf('task', theirs, ours)]];

    const [back] = squash([invert(reorder), invert(rename)]);

    expect(back).toEqual(changeOf('task', { ...renamed, order: 9 }, task));
  });

  it('squashed never take away what somebody else has touched since it was made', () => {
    const made = [changeOf('task', null, task)];
    const reordered = [changeOf('task', { ...task, people: 4 }, { ...task, people: 4, order: 9 })];

    const [back] = squash([invert(reordered), invert(made)]);

    expect(back).toEqual(changeOf('task', { ...task, order: 9 }, null));
  });

  it('say the same whatever the order of their keys', () => {
    expect(sameValue({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true);
    expect(sameValue([1, 2], [2, 1])).toBe(false);
    expect(sameValue({ a: null }, { b: null })).toBe(false);
    expect(sameValue([], {})).toBe(false);
    expect(sameValue(null, {})).toBe(false);
  });
});

describe('the hash of changes', () => {
  const rename = [changeOf('task', task, renamed)];

  it('is one text for one meaning, whatever the order of keys', () => {
    const backwards = Object.fromEntries(Object.entries(renamed).reverse());

    expect(hashChanges([changeOf('task', task, { ...renamed, ...backwards })])).toBe(
      hashChanges(rename),
    );
    expect(hashChanges(rename)).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is the same on every machine, today and tomorrow', () => {
    expect(hashChanges([])).toBe('741638a50e0d158382a5dc5f2aed1b99');
    expect(hashChanges(rename)).toBe('4d66c24f7e521b356dd02bd910ccbedb');
  });

  it('looks at what changes, not at what stands beside it', () => {
    const beside = { people: 4 };
    const elsewhere = [changeOf('task', { ...task, ...beside }, { ...renamed, ...beside })];

    expect(hashChanges(elsewhere)).toBe(hashChanges(rename));
  });

  it('is another text for another value, thing or way', () => {
    const hashes = [
      rename,
      invert(rename),
      [changeOf('task', task, { ...task, label: 'Liner' })],
      [changeOf('task', { ...task, id: 'other' }, { ...renamed, id: 'other' })],
      [changeOf('task', null, renamed)],
      [changeOf('task', renamed, null)],
      [],
    ].map(hashChanges);

    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('does not depend on the minute of the deed, but on who did it', () => {
    const finished = (by: string, at: number) =>
      hashChanges([changeOf('task', task, { ...task, finished: { ...mark(at), by } })]);

    expect(finished('alice', 1)).toBe(finished('alice', 2));
    expect(finished('alice', 1)).not.toBe(finished('bob', 1));
  });
});
