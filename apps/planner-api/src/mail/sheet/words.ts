import type { Locale } from '@pastille/contracts';

export interface SheetLetter {
  readonly reference: string;
  readonly title: string;
  readonly by: string;
  readonly company: string;
}

interface Words {
  readonly subject: (letter: SheetLetter) => string;
  readonly text: (letter: SheetLetter) => string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  fr: {
    subject: ({ reference, title }) => `Fiche de chantier ${reference} – ${title}`,
    text: ({ reference, title, by, company }) =>
      `Bonjour,\n\nVoici la fiche du chantier ${reference} – ${title}.\n\n${by}\n${company}\n`,
  },
  en: {
    subject: ({ reference, title }) => `Worksite sheet ${reference} – ${title}`,
    text: ({ reference, title, by, company }) =>
      `Hello,\n\nHere is the sheet of worksite ${reference} – ${title}.\n\n${by}\n${company}\n`,
  },
};

const LONGEST = 300;

/** What is not typed is written for one. */
export const letterIn = (locale: Locale, letter: SheetLetter) => ({
  subject: WORDS[locale].subject(letter).slice(0, LONGEST),
  text: WORDS[locale].text(letter),
});
