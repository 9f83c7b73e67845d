import { describe, expect, it } from '@jest/globals';
import type { Drawn } from './bars-between.js';
import { firstBar, walkFrom, type Way } from './walk-bars.js';

const bar = (interventionId: string, rowId: string, [from, to]: readonly [number, number]) => ({
  ...{ interventionId, rowId, from, to },
});
const drawn: Drawn = {
  rows: ['empty', 'malo', 'nothing', 'sami'],
  bars: [
    bar('late', 'malo', [6, 8]),
    bar('early', 'malo', [0, 2]),
    bar('middle', 'malo', [3, 5]),
    bar('far', 'sami', [0, 1]),
    bar('near', 'sami', [6, 9]),
  ],
};
const from = (interventionId: string, rowId: string, way: Way) =>
  walkFrom(drawn, { interventionId, rowId }, way)?.interventionId ?? null;

describe('the focus among the bars', () => {
  it('goes along its line in time and stops at the ends', () => {
    expect(from('early', 'malo', 'right')).toBe('middle');
    expect(from('late', 'malo', 'left')).toBe('middle');
    expect(from('late', 'malo', 'right')).toBeNull();
  });

  it('goes to the first and the last of its line', () => {
    expect(from('middle', 'malo', 'first')).toBe('early');
    expect(from('middle', 'malo', 'last')).toBe('late');
    expect(from('late', 'malo', 'last')).toBeNull();
  });

  it('goes to the bar nearest in time on the next line that has one', () => {
    expect(from('late', 'malo', 'down')).toBe('near');
    expect(from('far', 'sami', 'up')).toBe('early');
    expect(from('late', 'malo', 'up')).toBeNull();
  });

  it('begins with the first bar of the first line that has one', () => {
    expect(firstBar(drawn)?.interventionId).toBe('early');
    expect(firstBar({ rows: ['malo'], bars: [] })).toBeNull();
  });
});
