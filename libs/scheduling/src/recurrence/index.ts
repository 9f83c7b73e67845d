/* `@pastille/scheduling/recurrence`: for the editor of a series and for imports. It brings `rrule` along, so load it when it is needed. */
export { foreignDates } from './parse-foreign-rule.js';
export { parseRule, type ParsedRule } from './parse-rule.js';
export { printRule } from './print-rule.js';
export type { Rule } from './rule.js';
export type { RuleFault } from './rule-shape.js';
export { ruledStarts } from './ruled-starts.js';
export { wallTime } from './wall-time.js';
