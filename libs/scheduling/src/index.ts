/* The engine in a dozen names. Its words, calendars and lists have entries of their own beside this file. */
export * from './model/index.js';

// the plan as a value
export { apply } from './plan/apply.js';
export { compile, toSnapshot } from './plan/compile.js';
export { hashChanges } from './changes/hash-changes.js';
export { invert } from './changes/invert.js';
export { squash } from './changes/squash.js';

// the judge
export { decide } from './decide/decide.js';
export { explain } from './ripple/explain.js';

// what a person should know
export { conflicts } from './rules/conflicts.js';
export { conflictsSince } from './rules/conflicts-since.js';
export { orderWorksites } from './order/order-worksites.js';
export { taskStatus } from './tasks/task-status.js';

// when, by whom, and what else could be done
export { expand } from './recurrence/expand.js';
export { findSlots } from './slots/find-slots.js';
export { propose } from './proposals/propose.js';

// the shapes of questions and answers
export type { Piece, WorkingCalendar } from './calendar/working-calendar.js';
export type { Ruled } from './calendar/ruling-calendar.js';
export type { DayOff, HalfDaySlots, WorkedTime } from './calendar/working.js';
export type { Change, ChangeOf, ChangeSet } from './changes/change.js';
export type { Actor } from './decide/actor.js';
export type * from './decide/command.js';
export type * from './decide/outcome.js';
export type { Placeable, Placed } from './decide/placement.js';
export type { EffectiveStart, OrderedWorksites } from './order/order-worksites.js';
export type * from './proposals/proposal.js';
export type { Expansion } from './recurrence/expand.js';
export type { Occurrence } from './recurrence/occurrence.js';
export type { Conflict } from './rules/conflict.js';
export type { KnownConflicts } from './rules/conflicts-since.js';
export type { Locale } from './sentences/typography.js';
export type { ViolationSentence } from './sentences/violation-sentence.js';
export type { Candidate, ThoughtSlot, Vacancy } from './slots/candidates.js';
export type {
  NoSlot,
  SlotParams,
  SlotProposal,
  SlotReason,
  SlotScore,
  Slots,
} from './slots/slot-proposal.js';
export type * from './slots/slot-query.js';
export type { TaskFlags } from './tasks/task-flags.js';
export type { ToPlanItem } from './tasks/to-plan.js';
