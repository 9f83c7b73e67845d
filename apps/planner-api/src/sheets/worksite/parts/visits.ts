import { formatAmount } from '@pastille/scheduling/sentences';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { padlock } from '../../draw.js';
import { QUIET, ROWS, TABULAR, WIDTH } from '../../look.js';
import type { PersonFacts, VisitFacts } from '../worksite-facts.js';
import { hourWords } from '../words/dates.js';
import { whenWords } from '../words/when-words.js';
import { underHead } from '../../whole-rows.js';
import { absent, heading, type Telling } from './telling.js';

const WHEN = 158;
const WHAT = 118;
const WITH = 84;
const PADDING = 3 * 6;
const WHO = WIDTH - WHEN - WHAT - WITH - PADDING;

const small = { fontSize: 8, color: QUIET } as const;

function lockOf({ ink, words }: Telling, { lock }: VisitFacts): readonly Content[] {
  if (!lock) return [];
  const text = lock.reason === null ? words.locked : words.told(words.locked, lock.reason);
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

/** How long it takes, where its days do not say it already. */
const lengthOf = ({ facts }: Telling, { amount, when }: VisitFacts): string | null =>
  amount && when.type === 'hours' ? formatAmount(amount, facts.language) : null;

function promiseOf({ words }: Telling, { isConfirmed, isDone }: VisitFacts): string | null {
  if (isConfirmed === null || isDone) return null;
  return isConfirmed ? words.confirmed : words.toConfirm;
}

function whenOf(telling: Telling, visit: VisitFacts): TableCell {
  const { facts, words, ink } = telling;
  const { arrival, isDone, comesAgain } = visit;
  const hour = (t: number): string => hourWords(t, facts.language);
  const marks = [isDone ? words.isDone : null, comesAgain ? words.comesAgain : null];
  const aside = [...marks, lengthOf(telling, visit)].filter((part) => part !== null).join(' · ');
  const lines = [
    arrival && words.arrival(hour(arrival.from), hour(arrival.to)),
    promiseOf(telling, visit),
  ];
  return {
    stack: [
      {
        text: [
          ink.write(whenWords(visit.when, facts.language), { bold: true, ...TABULAR }),
          ink.write(aside === '' ? '' : `  ${aside}`, small),
        ],
      },
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
      ...(supplier === null ? [] : [ink.write(words.told(words.supplier, supplier), small)]),
      ...(note === null ? [] : [ink.write(note, small)]),
    ],
  };
}

function personOf({ words, ink }: Telling, { name, isLead, members }: PersonFacts): Content[] {
  return [
    ink.write(isLead ? `${name} (${words.lead})` : name, { bold: isLead }),
    ...(members.length === 0 ? [] : [ink.write(words.told('', members.join(', ')))]),
  ];
}

/** One behind the other: a team of four takes two lines. */
function whoOf(telling: Telling, { kind, people }: VisitFacts): TableCell {
  const { words, ink } = telling;
  // Nobody of ours need be there when something is delivered.
  if (people.length === 0) {
    return kind === 'block' ? '' : ink.write(words.nobody, { color: QUIET });
  }
  const text = people.flatMap((person, index): Content[] => [
    ...(index === 0 ? [] : [ink.write(', ')]),
    ...personOf(telling, person),
  ]);
  return { text };
}

const rowOf = (telling: Telling, visit: VisitFacts): TableCell[] => [
  whenOf(telling, visit),
  whatOf(telling, visit),
  whoOf(telling, visit),
  telling.ink.write(visit.equipment.join(', ')),
];

const headsOf = (telling: Telling): TableCell[] => {
  const { words } = telling;
  return [words.visits, words.what, words.who, words.with].map((text) => ({
    stack: [heading(telling, text)],
  }));
};

function table(telling: Telling): Content {
  const rows = telling.facts.visits.shown.map((visit) => rowOf(telling, visit));
  const widths = [WHEN, WHAT, WHO, WITH];
  return {
    table: { widths, ...underHead(rows, widths), body: [headsOf(telling), ...rows] },
    layout: ROWS,
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
