import { describe, expect, it } from '@jest/globals';
import { barsBetween, type Drawn } from './bars-between.js';

const bar = (interventionId: string, rowId: string, [from, to]: readonly [number, number]) => ({
  ...{ interventionId, rowId, from, to },
});
const drawn: Drawn = {
  rows: ['malo', 'sami', 'lise'],
  bars: [
    bar('a', 'malo', [0, 2]),
    bar('b', 'malo', [3, 5]),
    bar('c', 'malo', [6, 8]),
    bar('d', 'sami', [1, 4]),
    bar('e', 'sami', [9, 10]),
    bar('f', 'lise', [4, 6]),
    bar('a', 'lise', [0, 2]),
  ],
};
const at = (interventionId: string, rowId: string) => ({ interventionId, rowId });

describe('a stretch of bars', () => {
  it('on one line is all between its ends in time, whichever comes first', () => {
    expect(barsBetween(drawn, at('a', 'malo'), at('b', 'malo'))).toEqual(['a', 'b']);
    expect(barsBetween(drawn, at('c', 'malo'), at('a', 'malo'))).toEqual(['a', 'b', 'c']);
  });

  it('over several lines is the rectangle between its ends, each intervention once', () => {
    expect(barsBetween(drawn, at('a', 'malo'), at('f', 'lise'))).toEqual(['a', 'b', 'd', 'f']);
  });

  it('is its end alone where its beginning is no longer drawn', () => {
    expect(barsBetween(drawn, at('gone', 'malo'), at('d', 'sami'))).toEqual(['d']);
  });
});
