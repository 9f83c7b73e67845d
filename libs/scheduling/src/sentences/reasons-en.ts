import type { Reason } from '../decide/outcome.js';
import type { Held, ReasonWords, StopWords, Way } from './reason-words.js';

type Sentence = (words: ReasonWords) => string;

const WAYS: Readonly<Record<Way, string>> = {
  new: 'put on',
  later: 'pushed to',
  earlier: 'brought forward to',
  stays: 'stays on',
};

const went = ({ bar, way, to }: ReasonWords): string => `${bar}: ${WAYS[way]} ${to}`;

const HELD: Readonly<Record<NonNullable<Held>, string>> = {
  done: 'it is done',
  confirmed: 'the client confirmed that time',
  locked: 'its date is locked',
  block: 'that is the supplier’s time',
};

const busy: Sentence = (w) =>
  w.who === ''
    ? `${went(w)}, because the same team is taken by ${w.by}.`
    : `${went(w)}, because ${w.who} is on ${w.by} first.`;

export const REASONS_EN: Readonly<Record<Reason['cause'], Sentence>> = {
  asked: (w) => `${went(w)}, as asked.`,
  calendar: (w) =>
    w.by === ''
      ? `${went(w)}, because nobody works there before.`
      : `${went(w)}, by the hours of ${w.by}.`,
  link: (w) => `${went(w)}, because ${w.by} must come first.`,
  person: busy,
  equipment: busy,
  'jumped-lock': (w) =>
    `${went(w)}, because ${w.by} does not move${w.held ? ` (${HELD[w.held]})` : ''}.`,
  lock: (w) => `${went(w)}, because ${w.held ? HELD[w.held] : 'its date is locked'}.`,
  weather: (w) => `${went(w)}, because of the weather.`,
  detached: (w) => `${w.bar}: no longer belongs to the series${w.by === '' ? '' : ` ${w.by}`}.`,
  kept: (w) =>
    w.told === ''
      ? `${w.bar}: left as it is, because it was changed since.`
      : `${w.told} already knows of the new date.`,
};

export const stopEn = ({ bar, needed, actual, held }: StopWords): string =>
  held
    ? `${bar} stays on ${actual}, because ${HELD[held]}; ${needed} was needed.`
    : `${bar} stays on ${actual}, for want of a place later; ${needed} was needed.`;
