import type { DayHours, WeeklyHours } from '@pastille/scheduling';

export type Half = 'morning' | 'afternoon';

export const HALVES: readonly Half[] = ['morning', 'afternoon'];

const day = (morning: [number, number] | null, afternoon: [number, number] | null): DayHours => ({
  morning: morning && { from: morning[0] * 60, to: morning[1] * 60 },
  afternoon: afternoon && { from: afternoon[0] * 60, to: afternoon[1] * 60 },
});

const FULL = day([8, 12], [13, 17]);
const SHORT = day([8, 12], [13, 16]);
const FREE = day(null, null);

/** 39 hours with a short Friday: the usual week of a French trades company. */
export const USUAL_WEEK: WeeklyHours = [FULL, FULL, FULL, FULL, SHORT, FREE, FREE];

export const minutesOfDay = ({ morning, afternoon }: DayHours): number =>
  (morning ? morning.to - morning.from : 0) + (afternoon ? afternoon.to - afternoon.from : 0);

export const minutesOfWeek = (week: WeeklyHours): number =>
  week.reduce((sum, hours) => sum + minutesOfDay(hours), 0);

/** The week with one half-day changed; `null` = not worked. */
export function withHalf(
  week: WeeklyHours,
  at: { readonly weekday: number; readonly half: Half },
  hours: DayHours[Half],
): WeeklyHours {
  return week.map((one, index) => (index === at.weekday ? { ...one, [at.half]: hours } : one));
}

/** What a half-day gets when it is ticked: the hours of another day of that week, else the usual ones. */
export function usualHalf(week: WeeklyHours, half: Half): NonNullable<DayHours[Half]> {
  const other = week.find((hours) => hours[half] !== null)?.[half];
  return other ?? (half === 'morning' ? { from: 480, to: 720 } : { from: 780, to: 1020 });
}

export type HoursFault = 'end-before-start' | 'afternoon-too-early' | 'nothing-worked';

const isBackwards = (half: DayHours[Half]): boolean => half !== null && half.from >= half.to;

export function faultOfDay({ morning, afternoon }: DayHours): HoursFault | null {
  if (isBackwards(morning) || isBackwards(afternoon)) return 'end-before-start';
  return morning && afternoon && morning.to > afternoon.from ? 'afternoon-too-early' : null;
}

export function faultOfWeek(week: WeeklyHours): HoursFault | null {
  if (minutesOfWeek(week) === 0) return 'nothing-worked';
  return week.map(faultOfDay).find((fault) => fault !== null) ?? null;
}

const TIME = /^(\d{1,2})(?:[:h.]?(\d{2}))?h?$/i;

/** Minutes of the day out of « 8 », « 8 h », « 8h30 », « 16:45 », « 0830 ». `null` when it is no time of day. */
export function parseTime(text: string): number | null {
  const found = TIME.exec(text.replace(/[\s\u202f\u00a0]/g, ''));
  if (!found) return null;
  const minutes = Number(found[1]) * 60 + Number(found[2] ?? 0);
  return Number(found[2] ?? 0) < 60 && minutes <= 1440 ? minutes : null;
}
