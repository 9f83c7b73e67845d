import type { Content } from 'pdfmake/interfaces.js';
import { ACCENT, BARE, INK, LINE, QUIET, WIDTH } from '../../look.js';
import { rule } from '../../draw.js';
import { dayWords, weekWords } from '../words/dates.js';
import type { Telling } from './telling.js';

const LOGO = { width: 120, height: 42 } as const;
const RIGHT = 170;

export const LOGO_IMAGE = 'logo';

function companyOf({ facts, ink }: Telling): Content {
  const { name, lines, logo } = facts.company;
  const words: Content[] = [
    ink.write(name, { fontSize: 11.5, bold: true, color: INK }),
    ...lines.map((line) => ink.write(line, { fontSize: 8, color: QUIET })),
  ];
  if (!logo) return { stack: words };
  const wide = Math.min(LOGO.width, (LOGO.height * logo.width) / logo.height);
  return {
    columns: [
      { image: LOGO_IMAGE, fit: [wide, LOGO.height], width: wide },
      { stack: words, width: WIDTH - RIGHT - wide - 24 },
    ],
    columnGap: 12,
  };
}

/** A reference is short; what is not one, is not shouted. */
const sizeOf = (reference: string): number => (reference.length > 24 ? 9 : 15);

function numberOf({ facts, words, ink }: Telling): Content {
  const { reference, status } = facts.job;
  return {
    stack: [
      ink.write(words.sheet, { fontSize: 8.5, bold: true, color: ACCENT }),
      ink.write(reference, { fontSize: sizeOf(reference), bold: true, lineHeight: 1.1 }),
      ...(status === null ? [] : [ink.write(status, { fontSize: 8.5, color: QUIET })]),
    ],
    alignment: 'right',
  };
}

/** Who sends the sheet, and which one it is. */
export const letterhead = (telling: Telling): Content => ({
  stack: [
    {
      table: { widths: [WIDTH - RIGHT, RIGHT], body: [[companyOf(telling), numberOf(telling)]] },
      layout: BARE,
    },
    { ...rule(WIDTH), marginTop: 6, marginBottom: 8 },
  ],
});

function startOf({ facts, words }: Telling): string {
  const { language, job } = facts;
  if (!job.start) return words.without.start;
  const { date, certainty } = job.start;
  const day = `${dayWords(date, language)} (${weekWords(date, language)})`;
  return certainty === 'provisional' ? `${day}, ${words.provisional}` : day;
}

/** « Ouvrage Piscine 8 × 4 », the label quiet. */
const said = ({ ink }: Telling, label: string, value: string): Content => ({
  text: [ink.write(`${label}  `, { color: QUIET }), ink.write(value)],
});

const ABREAST = 3;

/** What the job is, and when it begins. */
export function title(telling: Telling): Content {
  const { facts, words, ink } = telling;
  const { job, language } = facts;
  const pairs: readonly (readonly [string, string | null])[] = [
    [words.works, job.works],
    [words.start, startOf(telling)],
    [words.end, job.expectedEnd && dayWords(job.expectedEnd, language)],
    [words.crew, job.crew],
  ];
  const cells = pairs.flatMap(([label, value]) => (value ? [said(telling, label, value)] : []));
  const third = WIDTH / ABREAST;
  const rows = Array.from({ length: Math.ceil(cells.length / ABREAST) }, (_, row) =>
    Array.from({ length: ABREAST }, (__, column) => cells[ABREAST * row + column] ?? ''),
  );
  return {
    stack: [
      ink.write(job.title, { fontSize: 17, bold: true, lineHeight: 1.1, marginBottom: 3 }),
      {
        table: { widths: Array.from({ length: ABREAST }, () => third - 10), body: rows },
        layout: { ...BARE, paddingRight: () => 10 },
      },
      ...missing(telling),
    ],
  };
}

/** What the job waits for, in a frame: somebody must see to it before leaving. */
function missing({ facts, words, ink }: Telling): Content[] {
  const { missing: conditions } = facts.job;
  if (conditions.length === 0) return [];
  const what = conditions.map(({ kind, label }) => label ?? words.conditions[kind]).join(', ');
  const frame: Content = {
    table: {
      widths: [WIDTH - 14],
      body: [[{ text: [ink.write(`${words.missing}  `, { bold: true }), ink.write(what)] }]],
    },
    layout: {
      hLineWidth: () => 0.8,
      vLineWidth: () => 0.8,
      hLineColor: () => LINE,
      vLineColor: () => LINE,
      paddingLeft: () => 6,
      paddingRight: () => 6,
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
    marginTop: 6,
  };
  return [frame];
}
