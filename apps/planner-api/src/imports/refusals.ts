import type { Locale } from '@pastille/contracts';
import { RuleViolated } from '../platform/http/errors.js';
import type { Fault } from './fault.js';
import { sentenceWithLine } from './sentences.js';

/** The file cannot even be previewed; `field` is the part of the form that carried it. */
export const refuseFile = (fault: Fault): RuleViolated =>
  new RuleViolated(
    'invalid',
    [{ code: 'unreadable-file', sentence: fault.key, params: fault.params, field: 'file' }],
    (locale) => [sentenceWithLine(fault, locale)],
  );

const SENTENCES = {
  'import-busy': ['Cet import est en cours.', 'This import is running.'],
  'import-over': [
    'Cet import est terminé\u202f: envoyez le fichier à nouveau.',
    'This import is over: send the file again.',
  ],
  'import-not-ready': ['Cet import n’est pas prêt.', 'This import is not ready.'],
  'import-has-errors': [
    'Le fichier contient des erreurs\u202f: corrigez-le, rien n’est importé à moitié.',
    'The file has errors: correct it, nothing is imported by halves.',
  ],
} as const satisfies Record<string, readonly [fr: string, en: string]>;

/** The import is not in a state in which this can be done. */
export function refuseState(key: keyof typeof SENTENCES): RuleViolated {
  const say = (locale: Locale) => [SENTENCES[key][locale === 'fr' ? 0 : 1]];
  return new RuleViolated(
    'conflict',
    [{ code: 'conflict', sentence: key, params: {}, field: null }],
    say,
  );
}
