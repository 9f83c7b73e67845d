import { about, type Rule } from './rule.js';

/** What is over must be closed (« à pointer »): nothing turns green by itself. */
export const toClose: Rule = {
  code: 'to-close',
  over: 'intervention',
  judge({ now }, intervention) {
    if (intervention.state !== 'open' || intervention.end > now) return [];
    return [about(intervention, { code: 'to-close', severity: 'info' })];
  },
};
