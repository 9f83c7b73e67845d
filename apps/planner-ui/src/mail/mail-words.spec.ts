import { expect, it } from '@jest/globals';
import type { MailRecipientView, MailView } from '@pastille/contracts';
import { dayOf, localStartOfDay, toUtc, type Zone } from '@pastille/time';
import i18next from 'i18next';
import { fr } from './i18n/fr.js';
import { mailWords, type Telling } from './mail-words.js';

const zone: Zone = { name: 'Europe/Paris', transitions: [], offsets: [60] };
const at = (day: string, minutes: number): number =>
  toUtc(zone, localStartOfDay(dayOf(day)) + minutes);
const now = at('2026-11-23', 9 * 60 + 15);

await i18next.init({ lng: 'fr', resources: { fr: { mail: fr } }, returnNull: false });
const telling: Telling = { t: i18next.getFixedT('fr', 'mail'), language: 'fr', zone, now };

const reader = (parts: Partial<MailRecipientView> = {}): MailRecipientView => ({
  ...{ name: 'Paul', address: 'paul@valmorin.example', role: 'to', resourceId: null },
  ...{ state: 'pending', said: null },
  ...parts,
});

const words = (parts: Partial<MailView>): string =>
  mailWords(telling, {
    ...{ state: 'queued', attempts: 0, nextAttemptAt: now, sentAt: null, trouble: null },
    ...{ said: null, recipients: [reader()] },
    ...parts,
  }).replaceAll('\u202f', ' ');

it('says where a mail stands, and when', () => {
  expect(words({})).toBe('en file');
  expect(words({ state: 'sending', attempts: 1 })).toBe('part en ce moment');
  expect(words({ state: 'sent', sentAt: at('2026-11-23', 9 * 60 + 12) })).toBe('envoyée à 9 h 12');
  expect(words({ state: 'sent', sentAt: at('2026-11-22', 18 * 60) })).toBe('envoyée hier à 18 h');
  expect(words({ state: 'kept' })).toBe('gardée : aucun serveur d’envoi');
});

it('says why it did not go, in the server’s words where it had some, and when it is tried again', () => {
  const again = { attempts: 1, nextAttemptAt: at('2026-11-23', 9 * 60 + 17) };

  expect(words({ ...again, trouble: 'timeout' })).toBe(
    'nouvel essai à 9 h 17 : le serveur ne répond pas',
  );
  expect(words({ state: 'failed', trouble: 'too-large', said: '552 too big' })).toBe(
    'pas partie : 552 too big',
  );
  expect(words({ state: 'uncertain', trouble: 'connection-lost' })).toBe(
    'peut-être partie : la connexion a été coupée',
  );
});

it('names each whom the server refused', () => {
  const sent = { state: 'sent', sentAt: now, trouble: 'recipients-refused' } as const;
  const gone = reader({ state: 'refused', said: '550 no such user' });

  expect(words({ ...sent, recipients: [reader({ state: 'accepted' }), gone] })).toBe(
    'envoyée à 9 h 15 · refusée pour paul@valmorin.example : 550 no such user',
  );
});
