/* `@pastille/scheduling/series`: what comes again, beside the expansion of one series. */
export { dueTasks } from './recurrence/due-tasks.js';
export { occurrencesOf } from './recurrence/occurrences-of.js';
