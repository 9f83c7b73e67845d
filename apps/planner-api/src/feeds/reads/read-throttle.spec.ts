import { FrozenClock } from '../../testing/frozen-clock.js';
import { ReadThrottle } from './read-throttle.js';

const hash = (text: string): Buffer => Buffer.from(text);

function readsAdmitted(throttle: ReadThrottle, key: string, times: number): number {
  let admitted = 0;
  for (let n = 0; n < times; n += 1) {
    try {
      throttle.admit(hash(key));
      admitted += 1;
    } catch {
      // counted by what is missing
    }
  }
  return admitted;
}

it('lets a household read at once, and slows a flood down, each address for itself', () => {
  const clock = new FrozenClock();
  const throttle = new ReadThrottle(clock);

  expect(readsAdmitted(throttle, 'one', 1000)).toBe(60);
  expect(readsAdmitted(throttle, 'other', 10)).toBe(10);

  clock.advance(1);
  expect(readsAdmitted(throttle, 'one', 1000)).toBe(30);
});

it('says how long to wait', () => {
  const throttle = new ReadThrottle(new FrozenClock());
  readsAdmitted(throttle, 'one', 60);

  expect(() => throttle.admit(hash('one'))).toThrow(
    expect.objectContaining({ status: 429, retryAfterSeconds: 2 }),
  );
});

it('forgets those that nobody reads any more', () => {
  const throttle = new ReadThrottle(new FrozenClock());
  readsAdmitted(throttle, 'first', 60);
  for (let n = 0; n < 10_000; n += 1) throttle.admit(hash(`key ${n}`));

  expect(readsAdmitted(throttle, 'first', 1)).toBe(1);
});
