import type { Amount, Lag, TaskLink } from '@pastille/scheduling';
import type { TFunction } from 'i18next';
import { amountLabel, readAmount, type Language } from '../view/words.js';

export type LagUnit = 'elapsed' | 'working';

export const unitOf = (lag: Lag): LagUnit => ('working' in lag ? 'working' : 'elapsed');

/** Whole half-days of the clock read as days, the rest as hours. */
const asAmount = (elapsed: number): Amount =>
  elapsed % 720 === 0 ? { halfDays: elapsed / 720 } : { minutes: elapsed };

const amountOf = (lag: Lag): Amount | null => {
  if ('working' in lag) return lag.working;
  return lag.elapsed === 0 ? null : asAmount(lag.elapsed);
};

/** « 21 j », « 2 h 30 »; empty where nothing lies between. */
export function lagText(language: Language, lag: Lag): string {
  const amount = amountOf(lag);
  return amount ? amountLabel(language, amount) : '';
}

/** « 21 j calendaires », « 2 j ouvrés »; empty where nothing lies between. */
export function lagWords(
  lag: Lag,
  { t, language }: { readonly t: TFunction<'links'>; readonly language: Language },
): string {
  const amount = lagText(language, lag);
  return amount === '' ? '' : t(`lag.${unitOf(lag)}`, { amount });
}

/** What somebody typed as a lag; nothing typed is no lag at all, `undefined` what nobody can read. */
export function readLag(text: string, unit: LagUnit): Lag | undefined {
  if (/^\s*0*\s*$/.test(text)) return { elapsed: 0 };
  const amount = readAmount(text);
  if (!amount) return undefined;
  if (unit === 'working') return { working: amount };
  return { elapsed: 'halfDays' in amount ? amount.halfDays * 720 : amount.minutes };
}

interface Telling {
  readonly t: TFunction<'links'>;
  readonly language: Language;
  readonly task: string;
  readonly predecessor: string;
}

/** « Carrelage » commence après la fin de « Dalle », 21 j calendaires plus tard. */
export function linkSentence(link: TaskLink, { t, language, task, predecessor }: Telling): string {
  const lag = lagWords(link.lag, { t, language });
  const max = link.max ? lagWords(link.max, { t, language }) : '';
  return [
    t(`sentence.${link.kind}`, { task, predecessor }),
    lag ? t('later', { lag }) : '',
    max ? t('atMost', { max }) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
