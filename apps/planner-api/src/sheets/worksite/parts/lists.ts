import type { Column, Content } from 'pdfmake/interfaces.js';
import { box } from '../../draw.js';
import { BARE, QUIET, WIDTH } from '../../look.js';
import type { CheckFacts, MaterialFacts } from '../worksite-facts.js';
import { figureWords } from '../words/figure-words.js';
import { underHead } from '../../whole-rows.js';
import { heading, type Telling } from './telling.js';

const GUTTER = 20;
const SIGN = 12;

const line = (telling: Telling, isTicked: boolean, text: Content): Content[] => [
  { ...box(isTicked), marginTop: 1 },
  text,
];

/** Each with its box, so that somebody ticks them with a pen; the title stands again on each page. */
function boxes(title: Content, wide: number, rows: Content[][]): Content {
  const widths = [SIGN, wide - SIGN - 4];
  return {
    table: {
      widths,
      ...underHead(rows, widths),
      body: [[{ stack: [title], colSpan: 2 }, ''], ...rows],
    },
    layout: { ...BARE, paddingLeft: (column) => (column === 0 ? 0 : 4), paddingBottom: () => 1.8 },
  };
}

const checkOf = (telling: Telling, { label, isDone }: CheckFacts): Content[] =>
  line(telling, isDone, telling.ink.write(label));

const amountOf = ({ facts }: Telling, { quantity, unit }: MaterialFacts): string =>
  quantity === null ? (unit ?? '') : figureWords({ number: quantity, unit }, facts.language);

function materialOf(telling: Telling, material: MaterialFacts): Content[] {
  const { ink } = telling;
  const amount = amountOf(telling, material);
  return line(telling, false, {
    text: [
      ink.write(material.label),
      ink.write(amount === '' ? '' : `  ${amount}`, { bold: true }),
      ink.write(material.note === null ? '' : `  ${material.note}`, { fontSize: 8, color: QUIET }),
    ],
  });
}

/** What to look at and what to take along: beside one another where there are both. */
export function lists(telling: Telling): Content {
  const { facts, words } = telling;
  const both = facts.checklist.length > 0 && facts.materials.length > 0;
  const wide = both ? (WIDTH - GUTTER) / 2 : WIDTH;
  const column = (title: string, rows: Content[][]): Column[] =>
    rows.length === 0 ? [] : [{ stack: [boxes(heading(telling, title), wide, rows)], width: wide }];
  const columns = [
    ...column(
      words.checklist,
      facts.checklist.map((one) => checkOf(telling, one)),
    ),
    ...column(
      words.materials,
      facts.materials.map((one) => materialOf(telling, one)),
    ),
  ];
  return columns.length === 0 ? '' : { columns, columnGap: GUTTER };
}
