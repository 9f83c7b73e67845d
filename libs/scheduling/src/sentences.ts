/* `@pastille/scheduling/sentences`: what the engine says, in French and in English. */
export { formatAmount, parseAmount } from './sentences/amounts.js';
export { describeConflict } from './sentences/describe-conflict.js';
export { describeReason } from './sentences/describe-reason.js';
export { describeSlot } from './sentences/describe-slot.js';
export { describeStop } from './sentences/describe-stop.js';
export { describeViolation } from './sentences/describe-violation.js';
export { nameOf } from './sentences/name-of.js';
