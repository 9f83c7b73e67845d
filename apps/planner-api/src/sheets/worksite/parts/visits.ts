import { formatAmount } from '@pastille/scheduling/sentences';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { padlock } from '../../draw.js';
import { QUIET, ROWS, WIDTH } from '../../look.js';
import type { PersonFacts, VisitFacts } from '../worksite-facts.js';
import { hourWords } from '../words/dates.js';
import { whenWords } from '../words/when-words.js';
import { absent, heading, type Telling } from './telling.js';

const WHEN = 132;
const WHAT = 150;
const WITH = 92;
const PADDING = 3 * 6;
const WHO = WIDTH - WHEN - WHAT - WITH - PADDING;

const small = { fontSize: 8, color: QUIET } as const;

function lockOf({ ink, words }: Telling, { lock }: VisitFacts): readonly Content[] {
  if (!lock) return [];
  const text = lock.reason === null ? words.locked : `${words.locked} : ${lock.reason}`;
  const wide = WHEN - 12;
  return [
    {
      columns: [
        { ...padlock(), width: 9, marginTop: 0.5 },
        ink.write(text, { ...small, width: wide }),
      ],
      columnGap: 3,
    },
  ];
}

function whenOf(telling: Telling, visit: VisitFacts): TableCell {
  const { facts, words, ink } = telling;
  const { language } = facts;
  const { arrival, isConfirmed, isDone, comesAgain, amount } = visit;
  const hour = (t: number): string => hourWords(t, language);
  const lines: readonly (string | null)[] = [
    arrival && words.arrival(hour(arrival.from), hour(arrival.to)),
    isConfirmed === null || isDone ? null : isConfirmed ? words.confirmed : words.toConfirm,
    [
      isDone ? words.isDone : null,
      comesAgain ? words.comesAgain : null,
      amount && formatAmount(amount, language),
    ]
      .filter((part) => part !== null)
      .join(' · '),
  ];
  return {
    stack: [
      ink.write(whenWords(visit.when, language), { bold: true }),
      ...lines.flatMap((line) => (line ? [ink.write(line, small)] : [])),
      ...lockOf(telling, visit),
    ],
  };
}

function whatOf({ words, ink }: Telling, visit: VisitFacts): TableCell {
  const { title, kind, supplier, note } = visit;
  const isNamed = title !== null && kind !== 'work';
  return {
    stack: [
      ink.write(title ?? words.kinds[kind]),
      ...(isNamed ? [ink.write(words.kinds[kind], small)] : []),
      ...(supplier === null ? [] : [ink.write(`${words.supplier} : ${supplier}`, small)]),
      ...(note === null ? [] : [ink.write(note, small)]),
    ],
  };
}

function personOf({ words, ink }: Telling, { name, isLead, members }: PersonFacts): Content {
  return {
    text: [
      ink.write(name, { bold: isLead }),
      ...(isLead ? [ink.write(`  ${words.lead}`, small)] : []),
      ...(members.length === 0 ? [] : [ink.write(`\n${members.join(', ')}`, small)]),
    ],
  };
}

function rowOf(telling: Telling, visit: VisitFacts): TableCell[] {
  const { words, ink } = telling;
  return [
    whenOf(telling, visit),
    whatOf(telling, visit),
    {
      stack:
        visit.people.length === 0
          ? [ink.write(words.nobody, { color: QUIET })]
          : visit.people.map((person) => personOf(telling, person)),
    },
    { stack: visit.equipment.map((name) => ink.write(name)) },
  ];
}

function headsOf({ words, ink }: Telling): TableCell[] {
  return [words.when, words.what, words.who, words.with].map((text) => ink.write(text, small));
}

function table(telling: Telling): Content {
  const { facts, words } = telling;
  const title: TableCell[] = [
    { stack: [heading(telling, words.visits)], colSpan: 4 },
    ...Array.from({ length: 3 }, () => ''),
  ];
  return {
    table: {
      widths: [WHEN, WHAT, WHO, WITH],
      headerRows: 2,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [title, headsOf(telling), ...facts.visits.shown.map((visit) => rowOf(telling, visit))],
    },
    layout: { ...ROWS, hLineWidth: (row) => (row < 2 ? 0 : 0.5) },
  };
}

/** When somebody comes: with whom, with what, and whether that is promised. */
export function visits(telling: Telling): Content {
  const { facts, words, ink } = telling;
  const { shown, earlier, goesOn } = facts.visits;
  if (shown.length === 0) {
    return { stack: [heading(telling, words.visits), absent(telling, words.without.visits)] };
  }
  return {
    stack: [
      table(telling),
      ...(earlier === 0 ? [] : [ink.write(words.earlier(earlier), { ...small, marginTop: 2 })]),
      ...(goesOn ? [ink.write(words.goesOn, { ...small, marginTop: 2 })] : []),
    ],
  };
}
