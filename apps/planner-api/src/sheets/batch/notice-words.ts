import type { Locale } from '@pastille/contracts';
import type { NoticeFacts } from './notice-document.js';

const WORDS: Readonly<Record<Locale, Pick<NoticeFacts, 'title' | 'sentence'>>> = {
  fr: {
    title: 'Fiches manquantes',
    sentence:
      'Ces fiches n’ont pas pu être faites ; toutes les autres suivent. Imprimez-les depuis leur chantier.',
  },
  en: {
    title: 'Missing sheets',
    sentence: 'These sheets could not be made; all others follow. Print them from their worksite.',
  },
};

/** The first page of a batch of which something is missing. */
export const noticeOf = (
  locale: Locale,
  names: readonly string[],
  printed: string,
): NoticeFacts => ({ locale, names, printed, ...WORDS[locale] });
