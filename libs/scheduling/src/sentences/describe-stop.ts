import type { Stop } from '../decide/outcome.js';
import type { Plan } from '../model/index.js';
import { stopWords } from './reason-words.js';
import { stopEn } from './reasons-en.js';
import { stopFr } from './reasons-fr.js';
import { french, type Locale } from './typography.js';

/** The sentence that tells where a ripple had to stop, and what was needed. */
export function describeStop(plan: Plan, stop: Stop, locale: Locale): string {
  const words = stopWords(plan, stop, locale);
  return locale === 'fr' ? french(stopFr(words)) : stopEn(words);
}
