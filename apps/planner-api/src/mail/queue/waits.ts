const MINUTES = [1, 5, 15, 60, 240];

/** A server that is away is asked again after growing waits, five and a half hours in all. */
export const MOST_ATTEMPTS = MINUTES.length + 1;

/** @param attempts how many there were; `null`: it is given up */
export function nextAttempt(attempts: number, now: Date): Date | null {
  const minutes = MINUTES[attempts - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}
