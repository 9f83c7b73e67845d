import type { RecordKind, RecordTypes } from '../model/index.js';
import type { Change } from './change.js';

/**
 * The one place where a kind and its records are joined without the compiler seeing that they fit:
 * TypeScript does not distribute a generic kind over the union of changes. The parameters do fit.
 */
export function changeOf<K extends RecordKind>(
  kind: K,
  before: RecordTypes[K] | null,
  after: RecordTypes[K] | null,
): Change {
  const id = (after ?? before)?.id ?? '';
  return { kind, id, before, after } as Change;
}

/** A record with some fields taken from another of the same kind. */
export function withFields<R extends object>(record: R, fields: readonly string[], source: R): R {
  const copy = { ...record } as Record<string, unknown>;
  for (const field of fields) copy[field] = fieldOf(source, field);
  return copy as R;
}

export function fieldOf(record: object, field: string): unknown {
  return (record as Readonly<Record<string, unknown>>)[field];
}
