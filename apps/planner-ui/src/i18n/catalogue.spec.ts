import { describe, expect, it } from '@jest/globals';
import { en, fr } from './catalogue.js';

type Entry = readonly [path: string, text: unknown];

const entries = (value: object, path = ''): Entry[] =>
  Object.entries<unknown>({ ...value }).flatMap(([key, child]): Entry[] => {
    const here = path ? `${path}.${key}` : key;
    return typeof child === 'object' && child !== null ? entries(child, here) : [[here, child]];
  });

const french = entries(fr);
const english = entries(en);

/** `{{…}}` are names for the program, not words. */
const words = (text: unknown): string => String(text).replaceAll(/\{\{[^}]*\}\}/g, 'x');
const holes = (text: unknown): string[] =>
  [...String(text).matchAll(/\{\{\s*(\w+)/g)].map((found) => found[1] ?? '').sort();

const NNBSP = '\u202f';

describe('the two catalogues', () => {
  it('hold the same keys', () => {
    expect(english.map(([path]) => path).sort()).toEqual(french.map(([path]) => path).sort());
    expect(french.length).toBeGreaterThan(200);
  });

  it('leave no string empty', () => {
    const empty = [...french, ...english].filter(
      ([, text]) => typeof text !== 'string' || text.trim() === '',
    );

    expect(empty).toEqual([]);
  });

  it('fill the same holes', () => {
    const ofEnglish = new Map(english);
    const differing = french.filter(
      ([path, text]) => holes(text).join() !== holes(ofEnglish.get(path)).join(),
    );

    expect(differing).toEqual([]);
  });
});

describe('French typography', () => {
  it('puts a narrow no-break space before ; : ! ? and inside « »', () => {
    const faulty = french.filter(([, text]) => {
      const line = words(text);
      const highMark = /(^|[^\u202f])[;:!?](?=\s|$|»)/u.test(line);
      return highMark || new RegExp(`«(?!${NNBSP})|(?<!${NNBSP})»`, 'u').test(line);
    });

    expect(faulty).toEqual([]);
  });

  it('writes the apostrophe as a curl', () => {
    expect(french.filter(([, text]) => /\p{L}'\p{L}/u.test(words(text)))).toEqual([]);
  });
});
