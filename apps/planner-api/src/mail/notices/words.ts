import type { Locale } from '@pastille/contracts';
import type { Missed } from './notices-of-people.js';

export interface NoticeLetter {
  readonly name: string;
  readonly lines: readonly string[];
  /** The page « Ma journée »; `null`: they have none. */
  readonly link: string | null;
  readonly company: string;
}

interface Words {
  readonly kinds: Readonly<Record<Missed['kind'], string>>;
  readonly absence: string;
  readonly line: (kind: string, when: string, what: string) => string;
  readonly subject: (count: number) => string;
  readonly text: (letter: NoticeLetter) => string;
}

const FR: Words = {
  kinds: {
    new: 'Nouveau',
    moved: 'Déplacé',
    team: 'Équipe changée',
    done: 'Terminé',
    cancelled: 'Annulé',
    left: 'Vous n’y allez plus',
  },
  absence: 'absence',
  line: (kind, when, what) => `- ${kind}\u202f: ${when}, ${what}`,
  subject: (count) =>
    count === 1
      ? 'Un changement dans votre planning des prochaines 24 heures'
      : `${count} changements dans votre planning des prochaines 24 heures`,
  text: ({ name, lines, link, company }) =>
    [
      `Bonjour ${name},`,
      '',
      'Votre agenda n’a pas encore relevé ceci\u202f:',
      '',
      ...lines,
      '',
      ...(link ? ['Ma journée (« Bien reçu » s’y touche)\u202f:', link, ''] : []),
      company,
      '',
    ].join('\n'),
};

const EN: Words = {
  kinds: {
    new: 'New',
    moved: 'Moved',
    team: 'Team changed',
    done: 'Done',
    cancelled: 'Cancelled',
    left: 'You no longer go there',
  },
  absence: 'time off',
  line: (kind, when, what) => `- ${kind}: ${when}, ${what}`,
  subject: (count) =>
    count === 1
      ? 'A change in your plan for the next 24 hours'
      : `${count} changes in your plan for the next 24 hours`,
  text: ({ name, lines, link, company }) =>
    [
      `Hello ${name},`,
      '',
      'Your calendar has not fetched this yet:',
      '',
      ...lines,
      '',
      ...(link ? ['My day (where “Got it” can be pressed):', link, ''] : []),
      company,
      '',
    ].join('\n'),
};

export const wordsIn = (locale: Locale): Words => (locale === 'fr' ? FR : EN);
