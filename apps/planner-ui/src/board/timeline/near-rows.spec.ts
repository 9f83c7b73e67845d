import { describe, expect, it } from '@jest/globals';
import { inSight, nextNear } from './near-rows.js';
import { ROW_HEIGHT } from './row-heights.js';

const tops = Array.from({ length: 101 }, (_, index) => index * ROW_HEIGHT);
const still = { count: 100, grows: false };

describe('rows near the window', () => {
  it('are in sight from the one cut by its top to the one cut by its foot', () => {
    const sight = { top: 10 * ROW_HEIGHT + 5, height: 5 * ROW_HEIGHT };

    expect(inSight(tops, sight)).toEqual({ first: 10, last: 15 });
  });

  it('stay the same object while they reach far enough, so that nothing is drawn again', () => {
    const before = { first: 0, last: 30 };

    expect(nextNear(before, { first: 5, last: 20 }, still)).toBe(before);
    expect(nextNear(before, { first: 12, last: 27 }, still)).not.toBe(before);
  });

  it('reach some rows beyond both edges, and never beyond the first and the last', () => {
    const before = { first: 0, last: 0 };

    expect(nextNear(before, { first: 40, last: 50 }, still)).toEqual({ first: 30, last: 60 });
    expect(nextNear(before, { first: 95, last: 99 }, still)).toEqual({ first: 85, last: 99 });
  });

  it('only become more while a bar is in the hand: it would be gone with its row', () => {
    const before = { first: 0, last: 20 };

    expect(nextNear(before, { first: 40, last: 50 }, { ...still, grows: true })).toEqual({
      first: 0,
      last: 60,
    });
  });
});
