/** Whole minutes since 1970-01-01T00:00Z. Every instant inside the engine is one of these. */
export type Minutes = number;

/** Whole minutes since 1970-01-01T00:00 on a wall clock: an instant without its zone. */
export type LocalMinutes = number;

export const MINUTES_PER_DAY = 1440;

/** Plans live in `[2000-01-01, 2100-01-01)`: the zone tables end there, and a year 9999 is a slip of the hand. */
export const FIRST_MINUTE = 15778080;
export const LAST_MINUTE = 68374080;
