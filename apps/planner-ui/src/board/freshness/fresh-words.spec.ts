import { describe, expect, it } from '@jest/globals';
import type { FeedReadView, FreshChangeView } from '@pastille/contracts';
import { anIntervention, aPerson, aPlan, at } from '@pastille/scheduling/testing';
import i18next from 'i18next';
import { fr as feeds } from '../../feeds/i18n/fr.js';
import { reachWords, unfetchedWords } from './fresh-words.js';
import { freshnessOf, NOTHING_FRESH, type Freshness } from './freshness.js';
import { fr as freshness } from './i18n/fr.js';

await i18next.init({ lng: 'fr', resources: { fr: { feeds, freshness } }, returnNull: false });

const plan = aPlan({ resources: [aPerson({ id: 'malo', name: 'Malo Kerbrat' })] });
const telling = {
  ...{ t: i18next.getFixedT('fr', 'feeds'), language: 'fr' as const, zone: plan.settings.zone },
  now: at('2026-11-23 07:30'),
};

type Reach = FreshChangeView['people'][number]['reach'];

const iphone = (time: string, revision: number): FeedReadView => ({
  ...{ client: 'iphone', at: at(`2026-11-23 ${time}`), revision, count: 1 },
});

/** Malo’s bar changed at 7:10, in revision 2. */
function known(
  reach: Reach,
  reads: readonly FeedReadView[],
  told: { by: string; at: number } | null = null,
): Freshness {
  const changedAt = at('2026-11-23 07:10');
  return freshnessOf(
    {
      ...{ boardId: 'b', revision: 2, at: telling.now, notices: [] },
      people: [{ resourceId: 'malo', reads: [...reads], unfetched: [] }],
      changes: [
        {
          ...{ subject: 'intervention', subjectId: 'bar' },
          ...{ changedAt, revision: 2, start: changedAt },
          people: [
            {
              ...{ resourceId: 'malo', kind: 'moved', reach, told },
              ...{ start: changedAt, soonest: changedAt },
            },
          ],
        },
      ],
    },
    NOTHING_FRESH,
  );
}

function said(fresh: Freshness): string {
  const change = fresh.changes.get('bar');
  if (!change) throw new Error('no change');
  return reachWords(telling, change, { resourceId: 'malo', fresh }).replaceAll('\u202f', ' ');
}

describe('what is said of a change and a person', () => {
  it('is who fetched what when, where the change came later', () => {
    expect(said(known('unfetched', [iphone('07:02', 1)]))).toBe(
      'relevé par iPhone à 7 h 02, avant le changement de 7 h 10',
    );
  });

  it('is the read that has it, never that somebody saw it', () => {
    expect(said(known('fetched', [iphone('07:20', 2)]))).toBe('relevé par iPhone à 7 h 20');
  });

  it('is « bien reçu » once they said so, and « jamais relevé » where no client ever came', () => {
    expect(said(known('acknowledged', []))).toBe('bien reçu');
    expect(said(known('unfetched', []))).toBe('jamais relevé');
  });

  it('is who rang and when, and never that a server fetched it', () => {
    const told = { by: 'Nora', at: at('2026-11-23 07:20') };

    expect(said(known('told', [iphone('07:02', 1)], told))).toBe(
      'prévenu par téléphone par Nora à 7 h 20',
    );
  });

  it('takes a look in a browser for no read', () => {
    const looked: FeedReadView = { ...iphone('07:20', 2), client: 'person' };

    expect(said(known('unfetched', [looked]))).toBe('jamais relevé');
  });

  it('stands on the bar with the names of those whom it has not reached, or not at all', () => {
    const words = (fresh: Freshness) =>
      unfetchedWords({ plan, fresh }, anIntervention({ id: 'bar' }))?.replaceAll('\u202f', ' ');

    expect(words(known('unfetched', []))).toBe('1 changement non relevé : Malo Kerbrat');
    expect(words(known('fetched', [iphone('07:20', 2)]))).toBeUndefined();
  });
});
