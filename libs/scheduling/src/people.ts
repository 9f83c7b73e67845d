/* `@pastille/scheduling/people`: who has time for a bar, the best first; whom to call; who is at what, and when. */
export { callsOf, callToMake } from './calls/calls-of.js';
export { candidates } from './slots/candidates.js';
export { interventionsWith, presence } from './rules/presence.js';
export { flowsAround } from './rules/length.js';
