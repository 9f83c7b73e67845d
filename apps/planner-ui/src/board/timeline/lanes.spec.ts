import { describe, expect, it } from '@jest/globals';
import { placeInLanes } from './lanes.js';

const bar = (id: string, from: number, to: number) => ({ id, from, to });

describe('bars in one row', () => {
  it('gives a bar alone the whole height', () => {
    const places = placeInLanes([bar('a', 0, 10), bar('b', 10, 20)]);

    expect(places.get('a')).toEqual({ height: 'full', lane: 0, more: [] });
    expect(places.get('b')).toEqual({ height: 'full', lane: 0, more: [] });
  });

  it('gives two that overlap a line each', () => {
    const places = placeInLanes([bar('b', 5, 15), bar('a', 0, 10)]);

    expect(places.get('a')).toMatchObject({ height: 'half', lane: 0 });
    expect(places.get('b')).toMatchObject({ height: 'half', lane: 1 });
  });

  it('fills a line again as soon as it is free', () => {
    const places = placeInLanes([bar('a', 0, 10), bar('b', 5, 30), bar('c', 10, 20)]);

    expect(places.get('c')).toMatchObject({ height: 'half', lane: 0, more: [] });
  });

  it('lets the second line speak for a third', () => {
    const places = placeInLanes([
      bar('a', 0, 10),
      bar('b', 1, 10),
      bar('c', 2, 10),
      bar('d', 3, 10),
    ]);

    expect(places.get('b')?.more).toEqual(['c', 'd']);
    expect(places.has('c')).toBe(false);
  });

  it('keeps a bar after the crowd at its full height', () => {
    const places = placeInLanes([bar('a', 0, 10), bar('b', 0, 10), bar('later', 10, 12)]);

    expect(places.get('later')?.height).toBe('full');
  });
});
