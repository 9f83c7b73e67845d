import type { Reason } from '../decide/outcome.js';
import type { Plan } from '../model/index.js';
import { reasonWords } from './reason-words.js';
import { REASONS_EN } from './reasons-en.js';
import { REASONS_FR } from './reasons-fr.js';
import { french, type Locale } from './typography.js';

/** The sentence that tells why a bar stands where it stands; names are looked up in the plan after the act. */
export function describeReason(plan: Plan, reason: Reason, locale: Locale): string {
  const words = reasonWords(plan, reason, locale);
  return locale === 'fr'
    ? french(REASONS_FR[reason.cause](words))
    : REASONS_EN[reason.cause](words);
}
