interface Attempts {
  readonly failures: number;
  /** How many cost nothing. */
  readonly free: number;
  readonly last: Date;
  readonly now: Date;
}

const FIRST_WAIT_S = 10;
const LONGEST_WAIT_S = 900;

/** Ten seconds after the last free attempt, then twice as long each time, up to a quarter of an hour. */
export function secondsToWait({ failures, free, last, now }: Attempts): number {
  if (failures < free) return 0;
  const pause = Math.min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** (failures - free));
  const passed = (now.getTime() - last.getTime()) / 1000;
  return Math.max(0, Math.ceil(pause - passed));
}
