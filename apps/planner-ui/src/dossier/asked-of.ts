import type { CustomQuestion } from '@pastille/contracts';

export const SUBJECTS = ['client', 'location', 'works', 'worksite'] as const;
export type Subject = (typeof SUBJECTS)[number];

export interface AskedHere {
  /** Of this trade, of every trade, or answered already. */
  readonly here: readonly CustomQuestion[];
  /** Of other trades, and not answered. */
  readonly elsewhere: readonly CustomQuestion[];
}

/**
 * Which questions a worksite is asked. An archived one is only there for its answer.
 * @param trades of its tasks; of a worksite without tasks nobody knows, and all are asked
 */
export function askedOf(
  questions: readonly CustomQuestion[],
  trades: ReadonlySet<string>,
  answered: ReadonlySet<string>,
): AskedHere {
  const shown = questions.filter(({ id, archived }) => !archived || answered.has(id));
  const isHere = ({ id, trade }: CustomQuestion): boolean =>
    trade === null || trades.size === 0 || trades.has(trade) || answered.has(id);
  return {
    here: shown.filter(isHere),
    elsewhere: shown.filter((question) => !isHere(question)),
  };
}
