import { rulingCalendar } from '../calendar/ruling-calendar.js';
import { workedPieces } from '../calendar/worked-pieces.js';
import { about, type Rule } from './rule.js';

/** Nobody works on a public holiday unless somebody meant it: then it is told. */
export const publicHoliday: Rule = {
  code: 'public-holiday',
  over: 'intervention',
  judge({ plan }, intervention) {
    if (intervention.state !== 'open') return [];
    const { holidays } = rulingCalendar(plan, intervention);
    const hit = workedPieces(plan, intervention).find(({ half }) =>
      holidays.has(Math.floor(half / 2)),
    );
    if (!hit) return [];
    const of = { from: hit.start, to: hit.end };
    return [about(intervention, { code: 'public-holiday', severity: 'warning', ...of })];
  },
};
