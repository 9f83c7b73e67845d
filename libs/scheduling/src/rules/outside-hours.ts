import { overlaps, type Interval } from '@pastille/time';
import { rulingCalendar } from '../calendar/ruling-calendar.js';
import { workedPieces } from '../calendar/worked-pieces.js';
import { dayIn, type Piece, type WorkingCalendar } from '../calendar/working-calendar.js';
import { about, type Rule } from './rule.js';

/** The first part of a stretch that the calendar does not cover. */
function uncovered({ start, end }: Interval, calendar: WorkingCalendar): Interval | null {
  let from = start;
  for (const piece of calendar.piecesOn(dayIn(calendar.zone, start))) {
    if (piece.start > from) return { start: from, end: Math.min(end, piece.start) };
    from = Math.max(from, piece.end);
    if (from >= end) return null;
  }
  return from < end ? { start: from, end } : null;
}

/** A public holiday and a closing have rules of their own. */
function isToldElsewhere(piece: Piece, { holidays, closings }: WorkingCalendar): boolean {
  const isHoliday = holidays.has(Math.floor(piece.half / 2));
  return isHoliday || closings.some((closing) => overlaps(piece, closing));
}

/** Work and appointments stand within the hours of whoever leads them. A block follows its supplier. */
export const outsideHours: Rule = {
  code: 'outside-hours',
  over: 'intervention',
  judge({ plan }, intervention) {
    if (intervention.state !== 'open' || intervention.kind === 'block') return [];
    const calendar = rulingCalendar(plan, intervention);
    for (const piece of workedPieces(plan, intervention)) {
      const part = isToldElsewhere(piece, calendar) ? null : uncovered(piece, calendar);
      if (!part) continue;
      const of = { from: part.start, to: part.end };
      return [about(intervention, { code: 'outside-hours', severity: 'warning', ...of })];
    }
    return [];
  },
};
