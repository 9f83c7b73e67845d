import { type FontShelf, MAIN_FONT } from './font-shelf.js';

/** A piece of text that one font can write. */
export interface Run {
  readonly text: string;
  readonly font: string;
}

/** Everything that the main font has for certain (a test holds it to that): most texts need no second look. */
const PLAIN =
  /^[\n\x20-\x7e\u00a0-\u00ff\u0152\u0153\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac]*$/;
/** Spaces that the fonts lack, thin ones above all: French sets U+202F before « : ». */
const ODD_SPACES = /[\u2000-\u200a\u202f\u205f\u3000]/g;
/* Without a shape of their own: joiners, direction marks, selectors of a picture’s variant, shades of skin, tags. */
const SHAPELESS =
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u{1f3fb}-\u{1f3ff}\u{e0000}-\u{e0fff}]/gu;
/* What people paste holds them, and no font does. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** What is written, without what no font has a shape for. */
export const cleaned = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', '    ')
    .replace(CONTROLS, '')
    .replace(ODD_SPACES, '\u00a0')
    .replace(SHAPELESS, '')
    .normalize('NFC');

/** `[U+1F9FF]`: somebody can look it up, which no blank box allows. */
const nameOfCodePoint = (code: number): string =>
  `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;

const letters = new Intl.Segmenter('fr', { granularity: 'grapheme' });
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** A letter with its marks, in one font where one has them all; else each of them in its own. */
function ofLetter(letter: string, shelf: FontShelf): readonly Run[] {
  const codes = Array.from(letter, (one) => one.codePointAt(0) ?? 0);
  const font = shelf.fontOfAll(codes);
  if (font !== null) return [{ text: letter, font }];
  return codes.map((code) => {
    const own = shelf.fontOf(code);
    return own === null
      ? { text: nameOfCodePoint(code), font: MAIN_FONT }
      : { text: String.fromCodePoint(code), font: own };
  });
}

function append(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last?.font === run.font) runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else runs.push(run);
}

/**
 * Pieces of text with the font of each. Best effort for what is written from right to left: letters are
 * joined and words turned round as long as they stand on one line.
 */
export function runsOf(text: string, shelf: FontShelf): readonly Run[] {
  const clean = cleaned(text);
  if (PLAIN.test(clean)) return [{ text: clean, font: MAIN_FONT }];
  const runs: Run[] = [];
  for (const { segment } of letters.segment(turned(clean))) {
    if (segment === '\n') append(runs, { text: segment, font: runs.at(-1)?.font ?? MAIN_FONT });
    else for (const run of ofLetter(segment, shelf)) append(runs, run);
  }
  return runs;
}

/** The longest stretch that surely stands on one line. */
const MOST_TURNED = 60;
const PHRASE = /[\p{Script=Hebrew}\p{Script=Arabic}][\p{Script=Hebrew}\p{Script=Arabic}\p{M} ]*/gu;

/** The writer sets words from left to right: two Hebrew words are handed over in the other order. */
function turned(text: string): string {
  if (!RIGHT_TO_LEFT.test(text)) return text;
  return text.replace(PHRASE, (phrase) => {
    const words = phrase.trimEnd().split(' ');
    const rest = phrase.slice(phrase.trimEnd().length);
    return phrase.length > MOST_TURNED ? phrase : words.reverse().join(' ') + rest;
  });
}
