import type { Plan } from '../model/index.js';
import type { Conflict } from '../rules/conflict.js';
import { conflictWords } from './conflict-words.js';
import { CONFLICTS_EN } from './conflicts-en.js';
import { CONFLICTS_FR } from './conflicts-fr.js';
import { french, type Locale } from './typography.js';

/** The sentence that tells a person what is wrong; names are looked up in the plan. */
export function describeConflict(plan: Plan, conflict: Conflict, locale: Locale): string {
  const words = conflictWords(plan, conflict, locale);
  return locale === 'fr'
    ? french(CONFLICTS_FR[conflict.code](words))
    : CONFLICTS_EN[conflict.code](words);
}
