import { searchText } from '../../ui/search-text.js';
import { digitsOf, type Entry, type TargetKind } from './search-index.js';

/** As many as anybody reads with a client on the phone. */
export const MOST_HITS = 12;

/** Fewer digits than that are a reference or a postal code, and found as words. */
const NUMBER = 4;

/** Between equals: who one calls about first. */
const RANK: Record<TargetKind, number> = {
  worksite: 6,
  client: 5,
  resource: 4,
  visit: 3,
  place: 2,
  task: 1,
};

const WHOLE = 100;
const BEGINS = 60;
const WORD = 40;
const WITHIN = 12;
const AROUND = 6;

/** How well one word answers a text: all of it, its beginning, a word's beginning, or somewhere within. */
function fit(text: string, word: string): number {
  if (text === word) return WHOLE;
  const at = text.indexOf(word);
  if (at < 0) return 0;
  if (at === 0) return BEGINS;
  return text.includes(` ${word}`) ? WORD : WITHIN;
}

interface Fit {
  readonly score: number;
  readonly isOwn: boolean;
}

function fitOfWord({ own, around }: Entry, word: string): Fit | null {
  let score = 0;
  for (const [index, text] of own.entries()) {
    // What is called first tells most: the reference and the client before the town and the street.
    score = Math.max(score, fit(text, word) - index);
  }
  if (score > 0) return { score, isOwn: true };
  return fit(around, word) > 0 ? { score: AROUND, isOwn: false } : null;
}

/** Words in any order; what one types in one go counts most where it stands in one go. */
function fitOfWords(entry: Entry, asked: string): number {
  const words = asked.split(' ');
  let sum = 0;
  let hasOwn = false;
  for (const word of words) {
    const found = fitOfWord(entry, word);
    if (!found) return 0;
    sum += found.score;
    hasOwn ||= found.isOwn;
  }
  if (!hasOwn) return 0;
  const together = words.length > 1 ? (fitOfWord(entry, asked)?.score ?? 0) : 0;
  return sum / words.length + together;
}

function fitOfDigits({ phones }: Entry, digits: string): number {
  if (digits.length < NUMBER) return 0;
  const best = phones.map((phone) =>
    phone === digits
      ? WHOLE * 2
      : phone.startsWith(digits)
        ? WHOLE
        : phone.includes(digits)
          ? WORD
          : 0,
  );
  return Math.max(0, ...best);
}

const isNumber = (text: string): boolean => /^[+\d\s().·/-]+$/.test(text);

interface Scored {
  readonly entry: Entry;
  readonly score: number;
}

/** Made once: asking it is much cheaper than making it. */
const names = new Intl.Collator('fr', { numeric: true });

const better = (a: Scored, b: Scored): number =>
  b.score - a.score ||
  Number(b.entry.isPresent) - Number(a.entry.isPresent) ||
  RANK[b.entry.target.kind] - RANK[a.entry.target.kind] ||
  names.compare(a.entry.title, b.entry.title);

/** Into its place among the best; a word that a thousand answer must not sort a thousand. */
function keepBest(best: Scored[], one: Scored, most: number): void {
  const last = best.at(-1);
  if (last && best.length >= most && better(one, last) >= 0) return;
  const at = best.findIndex((each) => better(one, each) < 0);
  best.splice(at < 0 ? best.length : at, 0, one);
  if (best.length > most) best.pop();
}

/**
 * The entries that answer, the best first: every word somewhere, accents and case apart; or a phone
 * number in any spacing. Those of equal worth in the order of who one calls about.
 */
export function find(
  index: readonly Entry[],
  text: string,
  most: number = MOST_HITS,
): readonly Entry[] {
  const asked = searchText(text);
  if (asked === '') return [];
  const digits = isNumber(text) ? digitsOf(text) : '';
  const best: Scored[] = [];
  for (const entry of index) {
    const score = Math.max(fitOfWords(entry, asked), fitOfDigits(entry, digits));
    if (score > 0) keepBest(best, { entry, score: entry.isPresent ? score : score / 2 }, most);
  }
  return best.map(({ entry }) => entry);
}
