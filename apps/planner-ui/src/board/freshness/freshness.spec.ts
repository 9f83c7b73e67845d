import { describe, expect, it } from '@jest/globals';
import type { FreshnessView } from '@pastille/contracts';
import { freshnessOf, isUnfetched, isUrgent, NOTHING_FRESH } from './freshness.js';

const change = (
  interventionId: string,
  reach: 'unfetched' | 'fetched' | 'acknowledged',
): FreshnessView['changes'][number] => ({
  ...{ interventionId, changedAt: 10, revision: 2, start: 100 },
  people: [{ resourceId: 'malo', kind: 'moved', reach }],
});

const view = (parts: Partial<FreshnessView> = {}): FreshnessView => ({
  ...{ boardId: 'b', revision: 2, at: 20, people: [], changes: [], notices: [], ...parts },
});

const told = view({
  people: [{ resourceId: 'malo', reads: [], unfetched: ['one'] }],
  changes: [change('one', 'unfetched'), change('two', 'acknowledged')],
  notices: [{ interventionId: 'one', start: 100, resourceIds: ['malo'] }],
});

describe('what phones know', () => {
  it('counts what has not reached somebody, and not what was acknowledged', () => {
    const fresh = freshnessOf(told, NOTHING_FRESH);

    expect(fresh.unfetched).toBe(1);
    expect(isUnfetched(fresh, 'one')).toBe(true);
    expect(isUnfetched(fresh, 'two')).toBe(false);
    expect(isUnfetched(fresh, 'never-changed')).toBe(false);
    expect(isUrgent(fresh, 'one')).toBe(true);
    expect(isUrgent(fresh, 'two')).toBe(false);
  });

  it('is the same object when only the clock went on', () => {
    const fresh = freshnessOf(told, NOTHING_FRESH);

    expect(freshnessOf({ ...told, at: 21 }, fresh)).toBe(fresh);
  });

  it('makes anew what changed and nothing else, whatever stands before it', () => {
    const fresh = freshnessOf(told, NOTHING_FRESH);
    const later = freshnessOf(
      view({ ...told, changes: [change('three', 'fetched'), ...told.changes] }),
      fresh,
    );

    expect(later).not.toBe(fresh);
    expect(later.changes.get('one')).toBe(fresh.changes.get('one'));
    expect(later.people).toBe(fresh.people);
  });

  it('forgets what is over', () => {
    const fresh = freshnessOf(told, NOTHING_FRESH);
    const later = freshnessOf(view(), fresh);

    expect(later.changes.size).toBe(0);
    expect(later.unfetched).toBe(0);
  });
});
