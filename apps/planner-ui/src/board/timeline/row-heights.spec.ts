import { describe, expect, it } from '@jest/globals';
import { COMPACT_ROW_HEIGHT, HEADING_HEIGHT, ROW_HEIGHT, rowAt, topsOf } from './row-heights.js';
import type { Row } from './rows.js';

const rows: readonly Row[] = [
  { kind: 'group', id: 'group:staff', group: 'staff', count: 2 },
  { kind: 'resource', id: 'malo' },
  { kind: 'resource', id: 'sami' },
];
const tops = topsOf(rows);

describe('rows below each other', () => {
  it('begin where the one before ends, headings being lower', () => {
    expect(tops).toEqual([
      0,
      HEADING_HEIGHT,
      HEADING_HEIGHT + ROW_HEIGHT,
      HEADING_HEIGHT + 2 * ROW_HEIGHT,
    ]);
    expect(topsOf(rows, COMPACT_ROW_HEIGHT).at(-1)).toBe(HEADING_HEIGHT + 2 * COMPACT_ROW_HEIGHT);
    expect(topsOf([])).toEqual([0]);
  });

  it('are found by a height, their first line being theirs', () => {
    expect([0, HEADING_HEIGHT - 1, HEADING_HEIGHT].map((y) => rowAt(tops, y))).toEqual([0, 0, 1]);
    expect(rowAt(tops, HEADING_HEIGHT + ROW_HEIGHT)).toBe(2);
  });

  it('are the first or the last one beyond them', () => {
    expect([-500, 99_999].map((y) => rowAt(tops, y))).toEqual([0, 2]);
    expect(rowAt(topsOf([]), 40)).toBe(0);
  });
});
