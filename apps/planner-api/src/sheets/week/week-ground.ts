import type { Locale } from '@pastille/contracts';
import type { Plan } from '@pastille/scheduling';
import type { DayNumber, LocalDate } from '@pastille/time';
import type { HalfDay, ToldWork } from './told-work.js';
import type { Paper } from './week-sheet.js';
import type { WeekWords } from './week-words.js';

/** What somebody asked to see. */
export interface WeekAsk {
  /** Any day of the first week. */
  readonly from: LocalDate;
  readonly weeks: 1 | 2;
  readonly by: 'person' | 'worksite';
  readonly paper: Paper;
  readonly locale: Locale;
  /** Machines and vans have rows as well. */
  readonly withEquipment: boolean;
  /** Rows of these alone, a crew as its members; `null`: everybody. */
  readonly only: readonly string[] | null;
  readonly printed: { readonly at: Date; readonly by: string };
}

/** What the parts of a sheet are made from. */
export interface WeekGround {
  readonly plan: Plan;
  readonly ask: WeekAsk;
  readonly words: WeekWords;
  readonly days: readonly DayNumber[];
  /** The first half-day of the sheet, and how many there are. */
  readonly range: { readonly first: HalfDay; readonly count: number };
  readonly work: readonly ToldWork[];
}
