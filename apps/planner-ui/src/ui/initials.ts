/** « Éric Le Goff » → « ÉG »: the first letters of the first and the last word. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s\-’']+/u).filter((word) => /\p{L}|\p{N}/u.test(word));
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  const letters = last
    ? [...first].slice(0, 1).concat([...last].slice(0, 1))
    : [...first].slice(0, 2);
  return letters.join('').toLocaleUpperCase();
}
