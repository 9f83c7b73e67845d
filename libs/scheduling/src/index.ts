export * from './model/index.js';
export type { Change, ChangeOf, ChangeSet } from './changes/change.js';
export type * from './decide/command.js';
export type * from './decide/outcome.js';
export type { Actor } from './decide/actor.js';
export { CONFLICT_CODES, type Conflict, type ConflictCode, type Severity } from './rules/conflict.js';
