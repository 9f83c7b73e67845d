import { byCodeUnit } from '../order/code-unit.js';
import { fieldOf } from './change-brand.js';
import type { Change } from './change.js';
import { sameValue } from './same-value.js';

/** The fields in which `before` and `after` differ, sorted; every field of a record added or removed. */
export function touchedFields({ before, after }: Change): readonly string[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...fields].sort(byCodeUnit).filter((field) => {
    if (before === null || after === null) return true;
    return !sameValue(fieldOf(before, field), fieldOf(after, field));
  });
}
