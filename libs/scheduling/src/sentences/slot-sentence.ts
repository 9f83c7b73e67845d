import type { ConflictCode } from '../model/conflict-code.js';
import type { NoSlotCode, SlotReasonCode } from '../slots/slot-proposal.js';
import type { ProposalOptionType } from '../proposals/proposal.js';

/** What a sentence about a slot may say; empty, never missing, where it is not known. */
export interface SlotWords {
  /** A word or a number, as text. */
  readonly say: (param: string) => string;
  readonly number: (param: string) => number;
  /** An instant in the board's zone: « 23 nov. à 8 h ». */
  readonly at: (param: string) => string;
  /** Its day: « 23 nov. ». */
  readonly day: (param: string) => string;
  /** Its weekday: « jeudi ». */
  readonly weekday: (param: string) => string;
  /** Minutes as an amount: « 12 h 30 ». */
  readonly hours: (param: string) => string;
}

interface DayAndHour {
  readonly day: string;
  readonly hour: string;
}

export interface WhenAndWho {
  readonly from: DayAndHour;
  readonly to: DayAndHour;
  /** May be empty. */
  readonly who: string;
  readonly isOneDay: boolean;
}

type Sentence = (words: SlotWords) => string;

export interface SlotSentences {
  readonly reasons: Readonly<Record<SlotReasonCode, Sentence>>;
  readonly none: Readonly<Record<NoSlotCode, Sentence>>;
  readonly options: Readonly<Record<ProposalOptionType, Sentence>>;
  /** What is wrong, in a word or two. */
  readonly conflicts: Readonly<Record<ConflictCode, string>>;
  /** What of a question cannot be. */
  readonly fields: Readonly<Record<string, string>>;
  readonly weekdays: readonly string[];
  readonly slot: (words: WhenAndWho) => string;
  readonly and: string;
}
