import type { RecordKind, RecordTypes } from '../model/records.js';

/** One record added (`before: null`), removed (`after: null`) or replaced. */
export interface ChangeOf<K extends RecordKind> {
  readonly kind: K;
  readonly id: string;
  readonly before: RecordTypes[K] | null;
  readonly after: RecordTypes[K] | null;
}

export type Change = { [K in RecordKind]: ChangeOf<K> }[RecordKind];

/** The ordered changes of one command; each record at most once. Can be applied, inverted, squashed. */
export type ChangeSet = readonly Change[];
