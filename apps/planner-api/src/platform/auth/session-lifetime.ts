const DAY = 86_400_000;

/** A session ends two weeks after it was last used, and ninety days after it began whatever happens. */
export function expiryOf(now: Date, createdAt: Date): Date {
  return new Date(Math.min(now.getTime() + 14 * DAY, createdAt.getTime() + 90 * DAY));
}

/** Written at most every ten minutes, so that reading a plan does not write a row each time. */
export function isWorthRenewing(lastSeenAt: Date, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() > 600_000;
}
