/* How wide Inter writes: what fits on a bar is decided before the page is made. In hundredths of the size, from the space to `~`. */
const NORMAL =
  '28 29 47 63 64 98 64 30 36 36 50 66 29 46 29 36 63 41 61 62 65 59 62 57 62 62 29 30 66 66 66 51 97 69 65 73 72 60 59 75 74 27 57 67 57 90 75 76 64 76 64 64 65 74 69 99 68 68 63 36 36 36 47 46 32 56 61 57 61 58 37 61 59 24 24 55 24 88 59 60 61 61 38 53 33 59 56 82 55 56 55 43 33 43 66';
const BOLD =
  '25 32 52 64 65 100 66 33 37 37 54 67 32 47 32 38 66 42 62 64 67 61 64 58 64 64 32 33 67 67 67 54 100 73 66 74 72 61 59 75 75 28 58 70 57 92 76 77 65 77 65 65 66 74 73 102 72 71 65 37 38 37 48 47 35 57 62 58 62 59 39 63 61 26 26 57 26 90 61 61 62 62 40 55 35 61 59 84 57 59 57 45 36 45 67';

const widthsOf = (table: string): readonly number[] =>
  table.split(' ').map((one) => Number(one) / 100);
const WIDTHS = { normal: widthsOf(NORMAL), bold: widthsOf(BOLD) };

/** Signs that are no letter with an accent. */
const OTHERS: Readonly<Record<string, number>> = {
  ...{ '’': 0.29, '‘': 0.29, '“': 0.47, '”': 0.47, '…': 0.96, '–': 0.5, '—': 0.8 },
  ...{ '·': 0.32, '«': 0.63, '»': 0.63, '€': 0.68, '×': 0.67, '°': 0.45 },
};
const THIN_SPACES = /[\u00a0\u2000-\u200a\u202f]/;
/** Of a letter that Inter may not have at all: ideographs and pictures are the widest. */
const UNKNOWN = 1.05;
const LETTER = 0.75;

/** No accent makes a letter wider. */
function widthOf(letter: string, widths: readonly number[]): number {
  const known = OTHERS[letter];
  if (known !== undefined) return known;
  if (THIN_SPACES.test(letter)) return widths[0] ?? 0;
  const base = letter.normalize('NFD').codePointAt(0) ?? 0;
  const found = widths[base - 32];
  if (found !== undefined) return found;
  return base < 0x2000 ? LETTER : UNKNOWN;
}

export interface TextFont {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
}

/** Points; a little more than it will be, never less. */
export function textWidth(text: string, { size, bold }: TextFont): number {
  const widths = bold ? WIDTHS.bold : WIDTHS.normal;
  let sum = 0;
  for (const letter of text) sum += widthOf(letter, widths);
  return sum * size * 1.01;
}
