export * from './model/index.js';

// the plan as a value
export { apply } from './plan/apply.js';
export { compile, toSnapshot } from './plan/compile.js';
export type { Change, ChangeOf, ChangeSet } from './changes/change.js';
export { hashChanges } from './changes/hash-changes.js';
export { invert } from './changes/invert.js';
export { squash } from './changes/squash.js';

// the judge
export type { Actor } from './decide/actor.js';
export type * from './decide/command.js';
export { decide } from './decide/decide.js';
export type * from './decide/outcome.js';
export { amountBetween, endOf, place, type Placeable, type Placed } from './decide/placement.js';

// what a person should know
export { explain } from './ripple/explain.js';
export {
  CONFLICT_CODES,
  type Conflict,
  type ConflictCode,
  type Severity,
} from './rules/conflict.js';
export { conflicts } from './rules/conflicts.js';
export { conflictsSince, type KnownConflicts } from './rules/conflicts-since.js';

// when, by whom, and what else could be done
export { findSlots } from './slots/find-slots.js';
export { candidates, type Candidate, type ThoughtSlot, type Vacancy } from './slots/candidates.js';
export type * from './slots/slot-query.js';
export type {
  NoSlot,
  SlotParams,
  SlotProposal,
  SlotReason,
  SlotScore,
  Slots,
} from './slots/slot-proposal.js';
export { propose } from './proposals/propose.js';
export type * from './proposals/proposal.js';

// worksites and tasks
export {
  effectiveStart,
  onBoard,
  orderWorksites,
  type EffectiveStart,
  type OrderedWorksites,
} from './order/order-worksites.js';
export { minutesPerHalfDay, remaining, unplanned } from './tasks/remaining.js';
export { taskFlags, type TaskFlags } from './tasks/task-flags.js';
export { taskStatus } from './tasks/task-status.js';
export { toPlan, type ToPlanItem } from './tasks/to-plan.js';

// working time
export { publicHolidays } from './calendar/public-holidays.js';
export { calendarOfResource, rulingCalendar, type Ruled } from './calendar/ruling-calendar.js';
export { dayIn, openedAt, type Piece, type WorkingCalendar } from './calendar/working-calendar.js';
export { workedPieces } from './calendar/worked-pieces.js';
export * as working from './calendar/working.js';
export {
  dayOff,
  firstWorkingMinute,
  halfDaySlots,
  isWorking,
  type DayOff,
  type HalfDaySlots,
  type WorkedTime,
} from './calendar/working.js';

// what comes again
export { dueTasks } from './recurrence/due-tasks.js';
export { expand, type Expansion } from './recurrence/expand.js';
export type { Occurrence } from './recurrence/occurrence.js';
export { occurrencesOf } from './recurrence/occurrences-of.js';

// words
export { formatAmount, parseAmount } from './sentences/amounts.js';
export { describeConflict } from './sentences/describe-conflict.js';
export { describeReason } from './sentences/describe-reason.js';
export { describeSlot } from './sentences/describe-slot.js';
export { describeStop } from './sentences/describe-stop.js';
export { describeViolation } from './sentences/describe-violation.js';
export { nameOf } from './sentences/name-of.js';
export type { Locale } from './sentences/typography.js';
export type { ViolationSentence } from './sentences/violation-sentence.js';
