import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { charactersOf } from './character-map.js';
import { isIn } from './code-point-ranges.js';
import { readFontFiles } from './font-files.js';
import { FontShelf, MAIN_FONT } from './font-shelf.js';
import { cleaned, runsOf } from './runs.js';

const files = readFontFiles();
let shelf: FontShelf;
beforeAll(() => {
  shelf = new FontShelf(files);
});

const fontsOf = (text: string): string[] => runsOf(text, shelf).map(({ font }) => font);

/** What no font can draw of what was handed to it. */
function boxesIn(text: string): string[] {
  return runsOf(text, shelf).flatMap((run) => {
    const file = files.find(({ name }) => name === run.font);
    if (!file) return [run.text];
    const own = charactersOf(readFileSync(file.normal));
    return Array.from(run.text).filter(
      (letter) => letter !== '\n' && !isIn(own, letter.codePointAt(0) ?? 0),
    );
  });
}

describe('runs', () => {
  it('writes French with the main font alone, thin spaces and all', () => {
    const text = 'Été à l’œuvre : « Noël » — 12 000 € … ?';

    expect(runsOf(text.replace(' :', '\u202f:'), shelf)).toEqual([
      { text: text.replace(' :', '\u00a0:'), font: MAIN_FONT },
    ]);
  });

  it('has, in the main font, all that it takes for plain', () => {
    const plain = Array.from({ length: 0x2100 }, (_, code) => String.fromCodePoint(code)).filter(
      (letter) => cleaned(letter) === letter && fontsOf(letter)[0] === MAIN_FONT,
    );

    expect(plain.length).toBeGreaterThan(190);
    expect(boxesIn(plain.join(''))).toEqual([]);
  });

  it('never hands a letter to a font that lacks it', () => {
    const text = 'Łódź Ελένη Иван Nguyễn 王小明先生 דוד محمد 🏊‍♂️🏡👍🏽🇫🇷 ✓★☎♻ ①② ½⅓ ∅≤ 日本語 ﬁ ꙮ 𓀀';

    expect(boxesIn(text)).toEqual([]);
  });

  it('names what no font has', () => {
    expect(
      runsOf('a\u{13000}b', shelf)
        .map(({ text }) => text)
        .join(''),
    ).toBe('a[U+13000]b');
  });

  it('drops what has no shape: joiners, selectors, shades of skin, controls', () => {
    expect(cleaned('👍\u{1f3fd} ❤\ufe0f a\u200bb\u00adc\u0007d')).toBe('👍 ❤ abcd');
  });

  it('keeps a letter and its marks in one font', () => {
    expect(cleaned('e\u0301')).toBe('é');
    expect(fontsOf('x\u0304')).toHaveLength(1);
  });

  it('opens no file for a text that the main font writes', () => {
    const fresh = new FontShelf(files);
    runsOf('Chantier Dupont', fresh);

    expect(Object.keys(fresh.descriptors())).toEqual([MAIN_FONT]);
  });

  it('opens for another script the files that it needs', () => {
    const fresh = new FontShelf(files);
    runsOf('Иван', fresh);

    expect(Object.keys(fresh.descriptors())).toContain('inter-cyrillic');
    expect(Object.keys(fresh.descriptors()).length).toBeLessThan(5);
  });

  it('hands the words of a Hebrew name over in the order in which they stand', () => {
    expect(
      runsOf('דוד כהן', shelf)
        .map(({ text }) => text)
        .join(''),
    ).toBe('כהן דוד');
  });
});
