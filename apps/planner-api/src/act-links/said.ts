import { Refusal } from '../platform/http/errors.js';
import { ACT_KINDS, type ActKind } from './acts/act-kind.js';

/** Why nothing was changed. `old`: the plan moved on. `used`: done already. `unknown`: no form of ours. */
export const NOTHING_DONE = ['old', 'used', 'unknown', 'empty'] as const;
export type NothingDone = (typeof NOTHING_DONE)[number];

/** What the page says after an act: which one was done, or why none was. */
export type SaidAfter = ActKind | NothingDone;

/** Nothing was changed, and this is why: told kindly, on the page. */
export class ActNotDone extends Refusal {
  readonly status = 409;
  readonly code = 'conflict';

  constructor(readonly why: NothingDone) {
    super(why);
  }
}

const ALL: ReadonlySet<string> = new Set([...ACT_KINDS, ...NOTHING_DONE]);

/** Anything else in the address says nothing. */
export const isSaid = (text: string | undefined): text is SaidAfter =>
  text !== undefined && ALL.has(text);
