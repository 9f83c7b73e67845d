import { describe, expect, it } from '@jest/globals';
import { swipeOf } from './swipe.js';

describe('a stroke of the finger', () => {
  it.each([
    ['to the left brings the next day', { dx: -120, dy: 10, ms: 200 }, 1],
    ['to the right brings the day before', { dx: 120, dy: -20, ms: 200 }, -1],
    ['down scrolls', { dx: 60, dy: 200, ms: 200 }, 0],
    ['that is short is a tap', { dx: -20, dy: 0, ms: 80 }, 0],
    ['that takes its time means something else', { dx: -120, dy: 0, ms: 1500 }, 0],
  ] as const)('%s', (_what, stroke, way) => {
    expect(swipeOf(stroke)).toBe(way);
  });
});
