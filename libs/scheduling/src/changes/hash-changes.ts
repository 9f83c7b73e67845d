import { byCodeUnit } from '../order/code-unit.js';
import { fieldOf } from './change-brand.js';
import type { ChangeSet } from './change.js';
import { inOrder } from './in-order.js';
import { touchedFields } from './touched-fields.js';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * JSON with sorted keys. The instant of a mark (who, name, at) is left out: it is the moment of the
 * deed, so a preview and its deed never share it.
 */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value ?? null);
  const isMark = 'by' in value && 'name' in value && 'at' in value;
  const keys = Object.keys(value).sort(byCodeUnit);
  const told = isMark ? keys.filter((key) => key !== 'at') : keys;
  return `{${told.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

/** Looked up once: in a test's sandbox each look at a global costs more than the hashing. */
const { imul } = Math;

/** 32-bit FNV-1a over UTF-16 code units, from a basis of one's own. */
function fnv1a(text: string, basis: number): string {
  let hash = basis;
  for (let i = 0; i < text.length; i += 1) hash = imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * A fingerprint of what the changes do, field by field: two machines that would do the same get the
 * same text. It guards against surprise, not against malice.
 */
export function hashChanges(changes: ChangeSet): string {
  const told = inOrder(changes).map((change) => {
    const { kind, id, before, after } = change;
    const fields = touchedFields(change).map((field) => [
      field,
      before === null ? null : fieldOf(before, field),
      after === null ? null : fieldOf(after, field),
    ]);
    const way = before === null ? 'added' : after === null ? 'removed' : 'changed';
    return [kind, id, way, fields];
  });
  const text = canonical(told);
  return [0x811c9dc5, 0x050c5d1f, 0x1b873593, 0x2545f491]
    .map((basis) => fnv1a(text, basis))
    .join('');
}
