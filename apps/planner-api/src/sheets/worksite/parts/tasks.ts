import { formatAmount } from '@pastille/scheduling/sentences';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { dot } from '../../draw.js';
import { QUIET, ROWS, WIDTH } from '../../look.js';
import type { TaskFacts } from '../worksite-facts.js';
import { absent, heading, type Telling } from './telling.js';

const SIGN = 12;
const STATE = 62;
const ESTIMATE = 58;
const PEOPLE = 40;
/** Padding of the columns after the first. */
const PADDING = 4 * 6;
const LABEL = WIDTH - SIGN - STATE - ESTIMATE - PEOPLE - PADDING;

const right = { alignment: 'right' } as const;

function rowOf({ facts, words, ink }: Telling, task: TaskFacts): TableCell[] {
  const { label, status, estimate, people } = task;
  const waits = task.missing
    .map(({ kind, label: own }) => own ?? words.conditions[kind])
    .join(', ');
  return [
    { ...dot(status), marginTop: 1.5 },
    {
      stack: [
        ink.write(label),
        ...(waits === ''
          ? []
          : [ink.write(`${words.missing} : ${waits}`, { fontSize: 8, color: QUIET })]),
      ],
    },
    ink.write(words.statuses[status]),
    ink.write(estimate ? formatAmount(estimate, facts.language) : '–', right),
    ink.write(String(people), right),
  ];
}

function columnHeads({ words, ink }: Telling): TableCell[] {
  const quiet = { fontSize: 8, color: QUIET } as const;
  return [
    '',
    ink.write(words.task, quiet),
    ink.write(words.state, quiet),
    ink.write(words.estimate, { ...quiet, ...right }),
    ink.write(words.people, { ...quiet, ...right }),
  ];
}

/** What is to be done there, in its order. The title and the heads stand again on each page. */
export function tasks(telling: Telling): Content {
  const { facts, words } = telling;
  if (facts.tasks.length === 0) {
    return { stack: [heading(telling, words.tasks), absent(telling, words.without.tasks)] };
  }
  const title: TableCell[] = [
    { ...cell(heading(telling, words.tasks)), colSpan: 5, border: [false, false, false, false] },
    ...Array.from({ length: 4 }, () => ''),
  ];
  return {
    table: {
      widths: [SIGN, LABEL, STATE, ESTIMATE, PEOPLE],
      headerRows: 2,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [title, columnHeads(telling), ...facts.tasks.map((task) => rowOf(telling, task))],
    },
    layout: { ...ROWS, hLineWidth: (row) => (row < 2 ? 0 : 0.5) },
  };
}

const cell = (content: Content) => ({ stack: [content] });
