import { byCodeUnit } from '../order/code-unit.js';
import { fieldOf } from './change-brand.js';
import type { Change } from './change.js';
import { sameValue } from './same-value.js';

/** Records that were made from one another have their keys in one order: thousands of them are compared at a time. */
function differing(before: object, after: object): readonly string[] | null {
  const [keys, others] = [Object.keys(before), Object.keys(after)];
  if (keys.length !== others.length) return null;
  const found: string[] = [];
  for (const [i, key] of keys.entries()) {
    if (others[i] !== key) return null;
    if (!sameValue(fieldOf(before, key), fieldOf(after, key))) found.push(key);
  }
  return found.sort(byCodeUnit);
}

/** The fields in which `before` and `after` differ, sorted; every field of a record added or removed. */
export function touchedFields({ before, after }: Change): readonly string[] {
  const known = before && after ? differing(before, after) : null;
  if (known) return known;
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...fields].sort(byCodeUnit).filter((field) => {
    if (before === null || after === null) return true;
    return !sameValue(fieldOf(before, field), fieldOf(after, field));
  });
}
