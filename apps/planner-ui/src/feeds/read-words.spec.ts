import { describe, expect, it } from '@jest/globals';
import { toUtc, localStartOfDay, dayOf, type Zone } from '@pastille/time';
import i18next from 'i18next';
import { fr } from './i18n/fr.js';
import { readWords, whyNever, type Telling } from './read-words.js';

const zone: Zone = { name: 'Europe/Paris', transitions: [], offsets: [60] };
const at = (day: string, minutes: number): number =>
  toUtc(zone, localStartOfDay(dayOf(day)) + minutes);
const now = at('2026-11-23', 8 * 60);

await i18next.init({ lng: 'fr', resources: { fr: { feeds: fr } }, returnNull: false });
const telling: Telling = { t: i18next.getFixedT('fr', 'feeds'), language: 'fr', zone, now };

const told = (client: 'iphone' | 'google' | 'person', when: number): string =>
  readWords(telling, { client, at: when, revision: 1, count: 1 }).replaceAll('\u202f', ' ');

describe('what is said of a read', () => {
  it('names what fetched it and when, and claims of nobody that they saw it', () => {
    expect(told('iphone', at('2026-11-23', 7 * 60 + 2))).toBe('relevé par iPhone à 7 h 02');
    expect(told('google', at('2026-11-22', 18 * 60))).toBe('relevé par Google hier à 18 h');
    expect(told('iphone', at('2026-11-20', 9 * 60))).toBe('relevé par iPhone le 20 nov. à 9 h');
  });

  it('takes no look in a browser for a subscription', () => {
    expect(told('person', now)).toContain('ce n’est pas un abonnement');
  });

  it('waits as long as the slowest takes before it doubts that the agenda was ever added', () => {
    expect(whyNever(now - 23 * 60, now)).toBe('whyEarly');
    expect(whyNever(now - 25 * 60, now)).toBe('whyLate');
  });
});
