import type { Plan } from '@pastille/scheduling';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** JSON with sorted keys: two machines that hold the same write the same. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value ?? null);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${key}:${canonical(value[key])}`).join(',')}}`;
}

/** 32-bit FNV-1a. */
function fnv1a(hash: number, text: string): number {
  let next = hash;
  for (let i = 0; i < text.length; i += 1) next = Math.imul(next ^ text.charCodeAt(i), 0x01000193);
  return next;
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : 1;

/** A revision and a fingerprint of every record: boards that show the same plan have the same mark. */
export function planMark({ revision, records }: Plan): string {
  let hash = 0x811c9dc5;
  for (const kind of Object.values(records)) {
    for (const record of [...kind.values()].sort(byId)) hash = fnv1a(hash, canonical(record));
  }
  return `${revision}-${(hash >>> 0).toString(16).padStart(8, '0')}`;
}
