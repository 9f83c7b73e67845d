import { dayOf, type LocalDate } from '@pastille/time';
import type { DayWork } from '../day/day-work.js';
import type { ActKind } from './act-kind.js';

/** What was said already of that work on that day by that person. */
export interface Said {
  readonly kind: ActKind;
  readonly ordinal: number;
}

/** One act that the page offers; `used`: it was done, and cannot be done again. */
export interface PossibleAct {
  readonly kind: ActKind;
  readonly ordinal: number;
  readonly used: boolean;
}

/** May be said more than once a day. */
const AGAIN: ReadonlySet<ActKind> = new Set(['more', 'problem']);

function fits(kind: ActKind, { told }: DayWork, daysAgo: number): boolean {
  const isOpen = told.state === 'open';
  switch (kind) {
    case 'received':
    case 'problem':
      return true;
    case 'on-the-way':
      return isOpen && daysAgo === 0;
    case 'day-done':
      return isOpen && daysAgo >= 0;
    case 'task-done':
      return isOpen && daysAgo >= 0 && told.taskId !== null;
    case 'more':
      return isOpen && daysAgo >= 0 && told.kind === 'work' && told.amount !== null;
  }
}

const ORDER: readonly ActKind[] = [
  'received',
  'on-the-way',
  'day-done',
  'task-done',
  'more',
  'problem',
];

/** In the order of the page: what the day, the work and what was said already leave to be done. */
export function possibleActs(
  work: DayWork,
  { said, today }: { readonly said: readonly Said[]; readonly today: LocalDate },
): readonly PossibleAct[] {
  const daysAgo = dayOf(today) - dayOf(work.date);
  return ORDER.filter((kind) => fits(kind, work, daysAgo)).map((kind) => {
    const times = said.filter((one) => one.kind === kind).length;
    return AGAIN.has(kind)
      ? { kind, ordinal: times, used: false }
      : { kind, ordinal: 0, used: times > 0 };
  });
}
