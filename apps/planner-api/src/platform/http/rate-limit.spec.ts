import { TooManyAttempts } from './errors.js';
import { RateLimit } from './rate-limit.js';

const isAdmitted = (limit: RateLimit, key: string, now: number): boolean => {
  try {
    limit.admit(key, now);
    return true;
  } catch (error) {
    if (error instanceof TooManyAttempts) return false;
    throw error;
  }
};

it('lets so many through in so much time, for each key, and then waits for the next window', () => {
  const limit = new RateLimit({ most: 2, perMs: 1000 });
  const asked = [0, 1, 2, 999, 1000, 1001].map((now) => isAdmitted(limit, 'a', now));

  expect(asked).toEqual([true, true, false, false, true, true]);
  expect(isAdmitted(limit, 'b', 2)).toBe(true);
});

it('keeps a bounded number of keys', () => {
  const limit = new RateLimit({ most: 1, perMs: 1000 });
  for (let n = 0; n < 30_000; n += 1) limit.admit(`key ${n}`, 0);

  // Forgotten, so admitted again; the newest one is not.
  expect(isAdmitted(limit, 'key 0', 1)).toBe(true);
  expect(isAdmitted(limit, 'key 29999', 1)).toBe(false);
});
