/** The trades of the board, under the words that companies use for them, as they are tinted there by day. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/pool|piscin|spa/i, '#2b7fc3'],
  [/stove|po[êe]le|chemin|fumist|insert/i, '#b4532a'],
  [/garden|jardin|paysag|espaces? vert|landscap/i, '#4d8a2f'],
  [/plumb|plomb|chauff|heating|sanita|bain|bathroom/i, '#6b5bb5'],
];

const PALETTE = [
  ...['#177f8a', '#a8478c', '#8a6d00', '#4a6078', '#b23a5b', '#2f8463', '#7a5a3a', '#3f5fc0'],
] as const;

export const GREY = '#6b7280';

function hashOf(text: string): number {
  let hash = 7;
  for (const letter of text) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return hash;
}

/** A word has the same colour on every sheet. */
export function tintOfTrade(trade: string | null): string {
  if (!trade) return GREY;
  const known = KNOWN.find(([pattern]) => pattern.test(trade));
  return known ? known[1] : (PALETTE[hashOf(trade) % PALETTE.length] ?? GREY);
}

const parse = (color: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

/** A colour mixed with white: `0` is white, `1` the colour itself. Anything that is none gives grey. */
export function paleOf(color: string, strength: number): string {
  const parts = /^#[0-9a-f]{6}$/i.test(color) ? parse(color) : parse(GREY);
  return `#${parts
    .map((part) => Math.round(255 - (255 - part) * strength))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;
}
