import type { Locale } from '@pastille/contracts';
import type { WhenFacts } from '../worksite-facts.js';
import { dateOfLocal, dayWords, hourWords } from './dates.js';
import { sheetWordsIn } from './sheet-words.js';

type HalfDays = Extract<WhenFacts, { type: 'half-days' }>;
type Hours = Extract<WhenFacts, { type: 'hours' }>;

const until = (locale: Locale): string => (locale === 'fr' ? 'au' : 'to');

/** « lun. 23 nov. », « lun. 23 nov., matin », « lun. 23 nov. après-midi au mer. 25 nov. matin » */
function halfDayWords(when: HalfDays, locale: Locale): string {
  const { halves } = sheetWordsIn(locale);
  const { first, firstHalf, last, lastHalf } = when;
  if (first === last) {
    const isWhole = firstHalf === 'morning' && lastHalf === 'afternoon';
    const day = dayWords(first, locale);
    return isWhole ? day : `${day}, ${halves[firstHalf]}`;
  }
  const from = firstHalf === 'morning' ? '' : ` ${halves.afternoon}`;
  const to = lastHalf === 'afternoon' ? '' : ` ${halves.morning}`;
  return `${dayWords(first, locale)}${from} ${until(locale)} ${dayWords(last, locale)}${to}`;
}

/** « lun. 23 nov., 8 h – 10 h »; its two ends where a night lies between. */
function spanWords({ start, end }: Hours, locale: Locale): string {
  const [first, last] = [dateOfLocal(start), dateOfLocal(end - 1)];
  const begin = `${dayWords(first, locale)}, ${hourWords(start, locale)}`;
  const close = hourWords(end, locale);
  return first === last
    ? `${begin}\u00a0– ${close}`
    : `${begin} ${until(locale)} ${dayWords(last, locale)}, ${close}`;
}

export const whenWords = (when: WhenFacts, locale: Locale): string =>
  when.type === 'half-days' ? halfDayWords(when, locale) : spanWords(when, locale);
