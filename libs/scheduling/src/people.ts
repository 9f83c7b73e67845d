/* `@pastille/scheduling/people`: who has time for a bar, the best first. */
export { candidates } from './slots/candidates.js';
