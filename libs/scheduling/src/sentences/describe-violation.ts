import type { Zone } from '@pastille/time';
import type { Violation } from '../decide/outcome.js';
import { formatInstant, UTC } from './instant.js';
import { french, type Locale } from './typography.js';
import { VIOLATIONS_EN } from './violations-en.js';
import { VIOLATIONS_FR } from './violations-fr.js';
import type { Sentences, Words } from './words.js';

const SENTENCES: Readonly<Record<Locale, Sentences>> = { fr: VIOLATIONS_FR, en: VIOLATIONS_EN };

const UNKNOWN: Readonly<Record<Locale, string>> = {
  fr: 'Cette action est impossible.',
  en: 'This cannot be done.',
};

const isSentence = (key: string): key is keyof Sentences => Object.hasOwn(VIOLATIONS_FR, key);

function wordsOf({ params }: Violation, locale: Locale, zone: Zone): Words {
  const say = (param: string): string => String(params[param] ?? '');
  return {
    say,
    at: (param) => formatInstant(Number(params[param] ?? 0), zone, locale),
    when: (param, part) => (say(param) === '' ? '' : part(say(param))),
  };
}

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** The sentence that tells a person why not. Instants are told in `zone`: pass the board's. */
export function describeViolation(violation: Violation, locale: Locale, zone: Zone = UTC): string {
  const { sentence } = violation;
  if (!isSentence(sentence)) return UNKNOWN[locale];
  const text = ended(SENTENCES[locale][sentence](wordsOf(violation, locale, zone)));
  return locale === 'fr' ? french(text) : text;
}
