/** Looked up once: in a test's sandbox each look at a global costs more than the hashing. */
const { imul } = Math;

/** Odd multipliers with about half of their bits set, and turns of the word: one of each for every lane. */
const LANES = [
  { basis: 0x243f6a88, factor: 0x9e3779b1, turn: 13 },
  { basis: 0x85a308d3, factor: 0x85ebca77, turn: 17 },
  { basis: 0x13198a2e, factor: 0xc2b2ae3d, turn: 11 },
  { basis: 0x03707344, factor: 0x27d4eb2f, turn: 19 },
] as const;

const turned = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** Every bit of the word comes to depend on every other (the finalizer of MurmurHash3, public domain). */
function mixed(word: number): number {
  let bits = word;
  bits = imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

function lane(text: string, { basis, factor, turn }: (typeof LANES)[number]): number {
  let word = basis ^ text.length;
  for (let i = 0; i < text.length; i += 1) {
    word = turned(imul(word ^ text.charCodeAt(i), factor), turn);
  }
  return mixed(word);
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');

/**
 * An id for a record that the engine itself makes: the same texts give the same id on every machine, so
 * that a preview and its deed are the same bytes. It looks like a UUID of version 8, which RFC 9562
 * (section 5.8) leaves to the application; 122 of its bits come from the texts.
 *
 * @example
 * derivedId('call', interventionId, String(before));
 */
export function derivedId(...texts: readonly string[]): string {
  const text = JSON.stringify(texts);
  const words = LANES.map((one) => lane(text, one));
  const all = words.reduce((sum, word) => turned(sum, 7) ^ word, 0);
  const digits = words.map((word, i) => hex(mixed(word + imul(all, 2 * i + 1)))).join('');
  const variant = ((Number.parseInt(digits.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}

/** The same, counted on as long as a record of an earlier act bears it: the first that is free. */
export function freeDerivedId(
  taken: Pick<ReadonlyMap<string, unknown>, 'has'>,
  ...texts: readonly string[]
): string {
  for (let n = 0; ; n += 1) {
    const id = derivedId(...texts, String(n));
    if (!taken.has(id)) return id;
  }
}
