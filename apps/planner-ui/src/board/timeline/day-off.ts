import type { SlotLaneInfo } from '@fullcalendar/react';
import type { DayOff, Plan } from '@pastille/scheduling';
import { dayOff, halfDaySlots, isWorking, rulingCalendar } from '@pastille/scheduling/calendar';
import { dayOfLocal, MINUTES_PER_DAY, toUtc } from '@pastille/time';
import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useBoard } from '../board-context.js';
import type { Language } from '../view/words.js';
import type { Axis, AxisMinutes } from './axis.js';

const companyCalendar = (plan: Plan) => rulingCalendar(plan, { worksiteId: null, team: [] });

function isOff(plan: Plan, axis: Axis, at: AxisMinutes): boolean {
  const calendar = companyCalendar(plan);
  if (axis.step < MINUTES_PER_DAY / 2) return !isWorking(calendar, toUtc(plan.settings.zone, at));
  const day = dayOfLocal(at);
  const { morning, afternoon } = halfDaySlots(calendar, day);
  return (at - day * MINUTES_PER_DAY < MINUTES_PER_DAY / 2 ? morning : afternoon) === null;
}

/** Hatches nights, weekends, public holidays and closings. */
export function useDayOff(axis: Axis): (info: SlotLaneInfo) => string {
  const { plan } = useBoard();
  const { settings, holidays, records } = plan;
  const { absence, branch } = records;
  return useCallback(
    (info: SlotLaneInfo) => {
      const at = info.date.getTime() / 60_000;
      const parts = ['pl-slot'];
      if (isOff(plan, axis, at)) parts.push('pl-off');
      if (at % MINUTES_PER_DAY === 0) parts.push('pl-day-start');
      return parts.join(' ');
    },
    // The hatching depends on these alone: a bar that moves must not draw the background again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [axis, settings, holidays, absence, branch],
  );
}

/** Whether nobody of the company works on that day. */
export const isDayOff = (plan: Plan, day: number): boolean =>
  dayOff(companyCalendar(plan), day) !== null;

function wordsOf(off: DayOff, t: TFunction<'board'>, language: Language): string {
  if (off.cause === 'public-holiday')
    return t('dayOff.publicHoliday', { name: off.holiday.name[language] });
  if (off.cause === 'closing') return off.closing.note ?? t('absence.reasons.closing');
  return t('dayOff.weekly');
}

/** Why nobody works on that day, in words; `null` on a working day. */
export function dayOffReason(
  plan: Plan,
  day: number,
  { t, language }: { readonly t: TFunction<'board'>; readonly language: Language },
): string | null {
  const off = dayOff(companyCalendar(plan), day);
  return off ? wordsOf(off, t, language) : null;
}
