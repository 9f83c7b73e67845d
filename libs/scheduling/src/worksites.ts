/* `@pastille/scheduling/worksites`: what the rows of a board say of worksites and their tasks. */
export { missingConditions, type MissingCondition } from './readiness/missing-conditions.js';
export { effectiveStart, onBoard } from './order/order-worksites.js';
export { minutesPerHalfDay, remaining, unplanned } from './tasks/remaining.js';
export { taskFlags } from './tasks/task-flags.js';
export { toPlan } from './tasks/to-plan.js';
