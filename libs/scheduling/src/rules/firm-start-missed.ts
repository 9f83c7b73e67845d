import { midnightOf } from '../plan/local-days.js';
import { conflictOf, type Rule } from './rule.js';

/**
 * A firm date is a promise: the first work of the worksite must not start on a later day. Nothing
 * moves the date, and nothing is said before work is placed or once it has begun.
 */
export const firmStartMissed: Rule = {
  code: 'firm-start-missed',
  over: 'worksite',
  judge({ plan }, { id, start }) {
    if (start?.certainty !== 'firm') return [];
    const first = plan.interventionsOfWorksite(id).find(({ kind }) => kind === 'work');
    if (first?.state !== 'open') return [];
    const { zone } = plan.settings;
    const needed = midnightOf(zone, start.date);
    const dayAfter = midnightOf(zone, start.date, 1);
    if (needed === null || dayAfter === null || first.start < dayAfter) return [];
    const of = { subject: id, ids: [first.id], from: needed, to: first.start, needed };
    return [conflictOf({ code: 'firm-start-missed', severity: 'warning', ...of })];
  },
};
