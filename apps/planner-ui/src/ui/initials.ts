const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const first = (word: string, count: number): string =>
  Array.from(graphemes.segment(word), ({ segment }) => segment)
    .slice(0, count)
    .join('');

/** « Éric Le Goff » → « ÉG »: the first letters of the first and the last word. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s\-’']+/u).filter((word) => /\p{L}|\p{N}/u.test(word));
  const [head = ''] = words;
  const last = words.length > 1 ? words.at(-1) : undefined;
  const letters = last === undefined ? first(head, 2) : first(head, 1) + first(last, 1);
  return letters.toLocaleUpperCase();
}
