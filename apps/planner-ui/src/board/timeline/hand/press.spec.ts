import { describe, expect, it } from '@jest/globals';
import { gripAt } from './press.js';
import { pullAt } from './scroll-at-edge.js';

const bar = { left: 100, right: 200 };
const mouse = { touch: false, cutStart: false, cutEnd: false };

describe('the part of a bar under the pointer', () => {
  it('is an end within a few pixels, wider for a finger', () => {
    expect(gripAt(103, bar, mouse)).toBe('start');
    expect(gripAt(197, bar, mouse)).toBe('end');
    expect(gripAt(150, bar, mouse)).toBe('move');
    expect(gripAt(188, bar, mouse)).toBe('move');
    expect(gripAt(188, bar, { ...mouse, touch: true })).toBe('end');
  });

  it('is no end where the bar goes on beyond the screen', () => {
    expect(gripAt(197, bar, { ...mouse, cutEnd: true })).toBe('move');
    expect(gripAt(103, bar, { ...mouse, cutStart: true })).toBe('move');
  });

  it('leaves most of a short bar to be moved', () => {
    expect(gripAt(108, { left: 100, right: 116 }, mouse)).toBe('move');
  });
});

describe('the board under a hand at its edge', () => {
  it('comes the faster the nearer the edge, and not at all away from it', () => {
    expect(pullAt(500, 0, 1000)).toBe(0);
    expect(pullAt(998, 0, 1000)).toBeGreaterThan(pullAt(970, 0, 1000));
    expect(pullAt(3, 0, 1000)).toBeLessThan(0);
  });
});
