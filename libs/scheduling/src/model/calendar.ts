import type { LocalDate } from '@pastille/time';
import type { BranchId } from './ids.js';

/** Minutes of the local day, half-open. Morning and afternoon each are one half-day. */
export interface DayHours {
  readonly morning: HalfDayHours | null;
  readonly afternoon: HalfDayHours | null;
}

export interface HalfDayHours {
  readonly from: number;
  readonly to: number;
}

/** Seven days, Monday first. */
export type WeeklyHours = readonly DayHours[];

/** Whose public holidays a branch keeps. `none`: no public holiday at all. */
export type HolidayRegion = 'france' | 'alsace-moselle' | 'quebec' | 'none';

/** An address of the company with its own public holidays (« agence »). */
export interface Branch {
  readonly id: BranchId;
  readonly name: string;
  readonly holidayRegion: HolidayRegion;
}

/** A public holiday as data: the plan carries them, nobody recomputes them. */
export interface PublicHoliday {
  readonly date: LocalDate;
  readonly name: { readonly fr: string; readonly en: string };
}
