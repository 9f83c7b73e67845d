import type { RecordKind } from '../model/index.js';

/** Every way in which the engine says no; each has its words in French and in English. */
export type ViolationSentence =
  | `unknown-${Exclude<RecordKind, 'settings'>}`
  | 'time-locked'
  | 'team-locked'
  | 'done-locked'
  | 'cancelled'
  | 'lock-of-another'
  | 'archived-resource'
  | 'not-on-team'
  | 'duplicate-id'
  | 'duplicate-reference'
  | 'moved-twice'
  | 'end-before-start'
  | 'out-of-range'
  | 'amount-not-positive'
  | 'amount-too-long'
  | 'block-needs-end'
  | 'block-has-no-amount'
  | 'work-needs-task'
  | 'task-of-another-worksite'
  | 'not-an-appointment'
  | 'not-a-date'
  | 'task-has-work'
  | 'crew-in-crew'
  | 'resource-kind-fixed'
  | 'wrong-board'
  | 'undo-overtaken'
  | 'double-booked';
