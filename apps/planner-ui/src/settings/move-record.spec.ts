import { describe, expect, it } from '@jest/globals';
import { movedBy } from './move-record.js';

const list = [
  { id: 'a', order: 0 },
  { id: 'b', order: 1 },
  { id: 'c', order: 2 },
];

describe('moving a record by one', () => {
  it('exchanges it with its neighbour', () => {
    expect(movedBy(list, list[1]!, -1)).toEqual([
      { id: 'b', order: 0 },
      { id: 'a', order: 1 },
    ]);
  });

  it('does nothing beyond the ends', () => {
    expect(movedBy(list, list[0]!, -1)).toEqual([]);
    expect(movedBy(list, list[2]!, 1)).toEqual([]);
  });

  it('numbers a list anew whose orders are equal', () => {
    const equal = list.map((one) => ({ ...one, order: 0 }));

    expect(movedBy(equal, equal[2]!, -1)).toEqual([
      { id: 'a', order: 10 },
      { id: 'c', order: 20 },
      { id: 'b', order: 30 },
    ]);
  });
});
