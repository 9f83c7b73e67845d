import type { CalendarOptions, SlotHeaderInfo } from '@fullcalendar/react';
import { civilOf, dayOfLocal, weekdayOf } from '@pastille/time';
import type { Scale } from '../view/range.js';
import {
  clock,
  columnDay,
  longDay,
  monthYear,
  shortMonth,
  weekLabel,
  type Language,
} from '../view/words.js';

const HALF_DAYS: CalendarOptions = {
  slotDuration: '12:00:00',
  snapDuration: '12:00:00',
  slotHeaderInterval: '24:00:00',
  slotHeaderFormat: [{ week: 'short' }, { day: 'numeric' }],
};

const SCALES: Record<Scale, CalendarOptions> = {
  day: {
    initialView: 'board',
    views: { board: { type: 'resourceTimeline', duration: { days: 1 } } },
    slotDuration: '00:30:00',
    snapDuration: '00:15:00',
    slotHeaderInterval: '01:00:00',
    slotHeaderFormat: [{ day: 'numeric' }, { hour: 'numeric' }],
    slotMinTime: '05:00:00',
    slotMaxTime: '22:00:00',
    slotMinWidth: 26,
    scrollTime: '05:00:00',
  },
  week: {
    ...HALF_DAYS,
    initialView: 'board',
    views: { board: { type: 'resourceTimeline', duration: { weeks: 1 } } },
    slotMinWidth: 44,
    scrollTime: '00:00:00',
  },
  'two-weeks': {
    ...HALF_DAYS,
    initialView: 'board',
    views: { board: { type: 'resourceTimeline', duration: { weeks: 2 } } },
    slotMinWidth: 30,
    scrollTime: '00:00:00',
  },
  month: {
    ...HALF_DAYS,
    initialView: 'board',
    views: { board: { type: 'resourceTimeline', duration: { months: 1 } } },
    slotMinWidth: 16,
    scrollTime: '00:00:00',
  },
  quarter: {
    ...HALF_DAYS,
    slotDuration: '24:00:00',
    snapDuration: '24:00:00',
    initialView: 'board',
    views: { board: { type: 'resourceTimeline', duration: { months: 3 } } },
    slotMinWidth: 12,
    scrollTime: '00:00:00',
  },
};

/** Pixels of the row heads. */
export const HEADS_WIDTH = 300;

/** How the axis is cut into columns. */
interface Slots {
  readonly perDay: number;
  /** Of the axis: the nights of the day scale are not drawn. */
  readonly minutesPerDay: number;
  /** Pixels. */
  readonly leastWidth: number;
}

const halfDays = (leastWidth: number): Slots => ({ perDay: 2, minutesPerDay: 1440, leastWidth });

const SLOTS: Record<Scale, Slots> = {
  day: { perDay: 34, minutesPerDay: 1020, leastWidth: 26 },
  week: halfDays(44),
  'two-weeks': halfDays(30),
  month: halfDays(16),
  quarter: { perDay: 1, minutesPerDay: 1440, leastWidth: 12 },
};

export const slotsOf = (scale: Scale): Slots => SLOTS[scale];

export const scaleOptions = (scale: Scale): CalendarOptions => SCALES[scale];

/** A day of a quarter has room for nothing but its hatching: Mondays say which they are. */
function columnHead(language: Language, scale: Scale, at: number): string {
  const day = dayOfLocal(at);
  if (scale === 'day') return clock(language, at);
  if (scale === 'quarter') return weekdayOf(day) === 0 ? String(civilOf(day).day) : '';
  return columnDay(language, day);
}

/** Days that « S48 nov. » needs to stand in. */
const ROOM_OF_A_WEEK = 4;

/** « S48 nov. »; nothing where a quarter begins with the last days of a week. */
const quarterWeek = (language: Language, day: number): string =>
  7 - weekdayOf(day) < ROOM_OF_A_WEEK
    ? ''
    : `${weekLabel(language, day)} ${shortMonth(language, day)}`;

/** The head of a column: hours under a day, days under weeks. Level 0 is the line next to the bars. */
export function headerContent(info: SlotHeaderInfo, language: Language, scale: Scale): string {
  const at = info.date.getTime() / 60_000;
  const day = dayOfLocal(at);
  if (info.level === 0) return columnHead(language, scale, at);
  if (scale === 'day') return longDay(language, day);
  const week = weekLabel(language, day);
  if (scale === 'quarter') return quarterWeek(language, day);
  return scale === 'month' ? week : `${monthYear(language, day)} · ${week}`;
}

export interface DayMarks {
  readonly today: number;
  readonly isOff: (day: number) => boolean;
}

/** Names the heads, so that the style sheet, the overlay and the tests find them. */
export function headerClass(
  info: SlotHeaderInfo,
  scale: Scale,
  { today, isOff }: DayMarks,
): string {
  const parts = ['pl-slot-head', `pl-slot-head-${info.level}`];
  if (info.level > 0 || scale === 'day') return parts.join(' ');
  const day = dayOfLocal(info.date.getTime() / 60_000);
  if (day === today) parts.push('pl-slot-today');
  else if (isOff(day)) parts.push('pl-slot-off');
  return parts.join(' ');
}
