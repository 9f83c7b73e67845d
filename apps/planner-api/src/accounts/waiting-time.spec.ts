import { secondsToWait } from './waiting-time.js';

const now = new Date('2026-11-23T08:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

it.each([
  [0, 0, 0],
  [4, 0, 0],
  [5, 0, 10],
  [5, 4, 6],
  [5, 10, 0],
  [6, 0, 20],
  [7, 0, 40],
  [30, 0, 900],
] as const)('after %i wrong passwords, the last %i s ago: %i s', (failures, secondsAgo, wait) => {
  expect(secondsToWait({ failures, free: 5, last: ago(secondsAgo), now })).toBe(wait);
});
