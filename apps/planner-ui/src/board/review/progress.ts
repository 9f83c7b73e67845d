import type { Line } from './evening.js';

/** What was on the list this evening, and what was waved through without an act. */
export interface Evenings {
  readonly seen: readonly string[];
  readonly settled: readonly string[];
}

export const NONE: Evenings = { seen: [], settled: [] };

const keys = (list: unknown): readonly string[] =>
  Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];

/** As it was kept in this browser; anything else is a new evening. */
export function parseEvenings(text: string | null): Evenings {
  if (text === null) return NONE;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null) return NONE;
    return {
      seen: 'seen' in kept ? keys(kept.seen) : [],
      settled: 'settled' in kept ? keys(kept.settled) : [],
    };
  } catch {
    return NONE;
  }
}

/** Whatever stands on the list now was seen. The same value where nothing is new. */
export function withSeen(before: Evenings, lines: readonly Line[]): Evenings {
  const known = new Set(before.seen);
  const fresh = lines.flatMap(({ key }) => (known.has(key) ? [] : [key]));
  return fresh.length === 0 ? before : { ...before, seen: [...before.seen, ...fresh] };
}

export interface Progress {
  readonly open: readonly Line[];
  readonly settled: number;
  readonly all: number;
}

/** « 3 sur 7 réglés »: what went off the list by an act counts as what was waved through. */
export function progressOf(evenings: Evenings, lines: readonly Line[]): Progress {
  const settled = new Set(evenings.settled);
  const open = lines.filter(({ key }) => !settled.has(key));
  const all = withSeen(evenings, lines).seen.length;
  return { open, settled: all - open.length, all };
}
