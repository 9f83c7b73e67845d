import type { CalendarOptions, SlotHeaderInfo } from '@fullcalendar/react';
import { dayOfLocal } from '@pastille/time';
import type { Scale } from '../view/range.js';
import { clock, columnDay, longDay, monthYear, weekLabel, type Language } from '../view/words.js';

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
};

export const scaleOptions = (scale: Scale): CalendarOptions => SCALES[scale];

/** The head of a column: hours under a day, days under weeks. Level 0 is the line next to the bars. */
export function headerContent(info: SlotHeaderInfo, language: Language, scale: Scale): string {
  const at = info.date.getTime() / 60_000;
  const day = dayOfLocal(at);
  if (info.level === 0) return scale === 'day' ? clock(language, at) : columnDay(language, day);
  if (scale === 'day') return longDay(language, day);
  const week = weekLabel(language, day);
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
