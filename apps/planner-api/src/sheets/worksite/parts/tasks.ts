import { formatAmount } from '@pastille/scheduling/sentences';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { dot } from '../../draw.js';
import { QUIET, ROWS, TABULAR, WIDTH } from '../../look.js';
import type { TaskFacts } from '../worksite-facts.js';
import { underHead } from '../../whole-rows.js';
import { absent, heading, type Telling } from './telling.js';

const SIGN = 12;
const STATE = 62;
const ESTIMATE = 58;
const PEOPLE = 40;
/** Padding of the columns after the first. */
const PADDING = 4 * 6;
const LABEL = WIDTH - SIGN - STATE - ESTIMATE - PEOPLE - PADDING;

const right = { alignment: 'right' } as const;
const figures = { ...right, ...TABULAR };

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
          : [ink.write(words.told(words.missing, waits), { fontSize: 8, color: QUIET })]),
      ],
    },
    ink.write(words.statuses[status]),
    ink.write(estimate ? formatAmount(estimate, facts.language) : '–', figures),
    ink.write(String(people), figures),
  ];
}

/** The title of the part stands over its first column, and again on each page. */
const headsOf = (telling: Telling): TableCell[] => {
  const { words } = telling;
  return [
    { stack: [heading(telling, words.tasks)], colSpan: 2 },
    '',
    { stack: [heading(telling, words.state)] },
    { stack: [heading(telling, words.estimate)], ...right },
    { stack: [heading(telling, words.people)], ...right },
  ];
};

/** What is to be done there, in its order. */
export function tasks(telling: Telling): Content {
  const { facts, words } = telling;
  if (facts.tasks.length === 0) {
    return { stack: [heading(telling, words.tasks), absent(telling, words.without.tasks)] };
  }
  const rows = facts.tasks.map((task) => rowOf(telling, task));
  const widths = [SIGN, LABEL, STATE, ESTIMATE, PEOPLE];
  return {
    table: { widths, ...underHead(rows, widths), body: [headsOf(telling), ...rows] },
    layout: ROWS,
  };
}
