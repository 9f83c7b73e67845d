import fc from 'fast-check';
import { intersection, overlaps } from './interval.js';

const interval = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 9 }))
  .map(([start, length]) => ({ start, end: start + length }));

describe('intervals', () => {
  it('that touch do not overlap', () => {
    expect(overlaps({ start: 0, end: 10 }, { start: 10, end: 20 })).toBe(false);
    expect(intersection({ start: 0, end: 10 }, { start: 10, end: 20 })).toBeNull();
    expect(overlaps({ start: 0, end: 11 }, { start: 10, end: 20 })).toBe(true);
  });

  it('overlap where some minute is in both, and share exactly those minutes', () => {
    const minutes = ({ start, end }: { readonly start: number; readonly end: number }) =>
      Array.from({ length: end - start }, (_, i) => start + i);
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const both = minutes(a).filter((t) => minutes(b).includes(t));
        const found = intersection(a, b);
        expect(overlaps(a, b)).toBe(both.length > 0);
        expect(found ? minutes(found) : []).toEqual(both);
        expect(intersection(b, a)).toEqual(found);
      }),
    );
  });
});
