import { describe, expect, it } from '@jest/globals';
import type { FreshnessView } from '@pastille/contracts';
import type { Intervention } from '@pastille/scheduling';
import { anIntervention } from '@pastille/scheduling/testing';
import { freshnessOf, isUnfetched, isUrgent, NOTHING_FRESH } from './freshness.js';

const change = (
  subjectId: string,
  reach: 'unfetched' | 'fetched' | 'acknowledged',
): FreshnessView['changes'][number] => ({
  ...{ subject: 'intervention', subjectId, changedAt: 10, revision: 2, start: 100 },
  people: [{ resourceId: 'malo', kind: 'moved', start: 100, soonest: 100, reach, told: null }],
});

const view = (parts: Partial<FreshnessView> = {}): FreshnessView => ({
  ...{ boardId: 'b', revision: 2, at: 20, people: [], changes: [], notices: [], ...parts },
});

const bar = (id: string, parts: Partial<Intervention> = {}) => anIntervention({ id, ...parts });

const told = view({
  people: [{ resourceId: 'malo', reads: [], unfetched: ['one'] }],
  changes: [change('one', 'unfetched'), change('two', 'acknowledged')],
  notices: [{ subject: 'intervention', subjectId: 'one', start: 100, resourceIds: ['malo'] }],
});

describe('what phones know', () => {
  it('counts what has not reached somebody, and not what was acknowledged', () => {
    const fresh = freshnessOf(told, NOTHING_FRESH);

    expect(fresh.unfetched).toBe(1);
    expect(['one', 'two', 'never-changed'].map((id) => isUnfetched(fresh, bar(id)))).toEqual([
      ...[true, false, false],
    ]);
    expect([isUrgent(fresh, bar('one')), isUrgent(fresh, bar('two'))]).toEqual([true, false]);
  });

  it('marks the next visits of a series whose change has not reached somebody', () => {
    const fresh = freshnessOf(told, NOTHING_FRESH);
    const visit = (start: number) =>
      bar('visit', { start, occurrence: { seriesId: 'one', key: '' } });

    expect([99, 100, 200_000].map((start) => isUnfetched(fresh, visit(start)))).toEqual([
      ...[false, true, false],
    ]);
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
