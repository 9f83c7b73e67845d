import type { Minutes } from './minutes.js';
import type { Zone } from './zone.js';

/** The table of a zone, laid out for reading: found once per zone, in about ten nanoseconds. */
export interface ZoneOffsets {
  /** With infinity at the end: some transition always comes later. */
  readonly transitions: Float64Array;
  /** One for each transition that comes next. */
  readonly offsets: Float64Array;
  readonly first: Minutes;
  /** How many transitions lie before each stretch of {@link STRETCH} minutes, from the first transition on. */
  readonly guesses: Uint16Array;
}

/** 91 days in minutes: rarely more than one change of the clock, so that a guess is off by one at most. */
const STRETCH = 131_072;
/** A table of seven centuries; beyond it guesses are merely worse. */
const MOST_STRETCHES = 4096;

function build({ transitions, offsets }: Zone): ZoneOffsets {
  const first = transitions[0] ?? 0;
  const span = (transitions.at(-1) ?? 0) - first;
  const guesses = new Uint16Array(Math.min(MOST_STRETCHES, Math.floor(span / STRETCH) + 1));
  let count = 0;
  for (let stretch = 0; stretch < guesses.length; stretch += 1) {
    while (count < transitions.length && (transitions[count] ?? 0) <= first + stretch * STRETCH) {
      count += 1;
    }
    guesses[stretch] = count;
  }
  return {
    transitions: Float64Array.from([...transitions, Number.POSITIVE_INFINITY]),
    offsets: Float64Array.from(offsets),
    first,
    guesses,
  };
}

const known = new WeakMap<Zone, ZoneOffsets>();
// Almost every call asks for the zone of the one board: remembering it saves the look-up.
let lastZone: Zone | null = null;
let lastOffsets: ZoneOffsets | null = null;

/** Worked out once per zone object; zones are values that nobody changes. */
export function offsetsOf(zone: Zone): ZoneOffsets {
  if (zone === lastZone && lastOffsets !== null) return lastOffsets;
  let found = known.get(zone);
  if (!found) {
    found = build(zone);
    known.set(zone, found);
  }
  lastZone = zone;
  lastOffsets = found;
  return found;
}

const NEVER = Number.POSITIVE_INFINITY;

/** How many transitions are at or before `t`. */
export function countUpTo({ transitions, guesses, first }: ZoneOffsets, t: Minutes): number {
  // Ages away the index overflows, and the guess is merely a bad one.
  const stretch = ((t - first) / STRETCH) | 0;
  let count = guesses[stretch] ?? (stretch < 0 ? 0 : transitions.length - 1);
  while ((transitions[count] ?? NEVER) <= t) count += 1;
  while (count > 0 && (transitions[count - 1] ?? 0) > t) count -= 1;
  return count;
}
