import type { Locale } from '@pastille/contracts';
import type { ReadFault, ReadSentence } from '@pastille/ical';

type Say = (detail: string) => readonly [fr: string, en: string];

const SENTENCES: Record<ReadSentence, Say> = {
  'not-a-calendar': () => [
    'Ce fichier n’est pas un agenda (.ics).',
    'This file is no calendar (.ics).',
  ],
  'web-page': () => [
    'C’est une page web, pas un agenda : téléchargez le fichier .ics lui-même.',
    'This is a web page, not a calendar: download the .ics file itself.',
  ],
  'too-large': () => [
    'Le fichier est trop grand : 5 Mo au plus. Exportez une période plus courte.',
    'The file is too large: 5 MB at most. Export a shorter time.',
  ],
  'too-many-events': () => [
    'Le fichier contient trop d’événements : exportez une période plus courte.',
    'The file holds too many events: export a shorter time.',
  ],
  empty: () => [
    'Aucun événement dans ce fichier : exportez l’agenda lui-même, pas ses tâches.',
    'There is no event in this file: export the calendar itself, not its tasks.',
  ],
  'cut-short': () => [
    'Le fichier s’arrête au milieu d’un événement.',
    'The file ends amidst an event.',
  ],
  'event-unreadable': () => ['Illisible, laissé de côté.', 'Cannot be read, left out.'],
  'event-too-large': () => ['Démesuré, laissé de côté.', 'Out of all proportion, left out.'],
  'no-start': () => ['Sans date, laissé de côté.', 'Without a date, left out.'],
  'date-impossible': (detail) => [
    `Date impossible (${detail}), laissée de côté.`,
    `Impossible date (${detail}), left out.`,
  ],
  'end-before-start': () => [
    'Finit avant de commencer : pris sans durée.',
    'Ends before it begins: taken without a length.',
  ],
  'zone-unknown': (detail) => [
    `Fuseau horaire inconnu (${detail}) : celui du planning est pris.`,
    `Unknown time zone (${detail}): the board’s is taken.`,
  ],
  'rule-unsupported': () => [
    'Récurrence incomprise : seule la première date est prise.',
    'Repetition not understood: its first date alone is taken.',
  ],
  'too-many-exceptions': () => [
    'Trop d’exceptions : seules les premières sont lues.',
    'Too many exceptions: the first of them are read.',
  ],
  'too-many-overrides': () => [
    'Trop de dates modifiées : seules les premières sont lues.',
    'Too many changed dates: the first of them are read.',
  ],
};

/** What is wrong with a file, or with one of its events, in words. */
export function faultSentence({ sentence, detail }: ReadFault, locale: Locale): string {
  const [fr, en] = SENTENCES[sentence]((detail ?? '').slice(0, 60));
  return locale === 'fr' ? fr.replace(/ ([:;!?])/g, '\u202f$1') : en;
}

const OF_THE_FILE: ReadonlySet<ReadSentence> = new Set([
  'not-a-calendar',
  'web-page',
  'too-large',
  'too-many-events',
]);

/** Why nothing of the file can be taken, where that is so. */
export const fileFault = (faults: readonly ReadFault[]): ReadFault | undefined =>
  faults.find(({ sentence }) => OF_THE_FILE.has(sentence));
