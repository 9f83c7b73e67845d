import { onBoard } from '../order/order-worksites.js';
import { about, type Rule } from './rule.js';

/** A worksite that left the board has no work ahead of it: keep it knowingly, plan it again, or cancel it. */
export const offBoardWork: Rule = {
  code: 'off-board-work',
  over: 'intervention',
  judge({ plan, now }, intervention) {
    const { worksiteId, state, end } = intervention;
    if (worksiteId === null || state !== 'open' || end <= now) return [];
    const worksite = plan.records.worksite.get(worksiteId);
    if (!worksite || onBoard(plan, worksite)) return [];
    const of = { subject: worksiteId };
    return [about(intervention, { code: 'off-board-work', severity: 'warning', ...of })];
  },
};
