import { describe, expect, it } from '@jest/globals';
import { nextReference } from './next-reference.js';

describe('the proposed reference', () => {
  it('starts a year at 1', () => {
    expect(nextReference([], 2026)).toBe('2026-0001');
    expect(nextReference(['2025-0099', 'CH-12'], 2026)).toBe('2026-0001');
  });

  it('follows the highest of the year, holes or not', () => {
    expect(nextReference(['2026-0002', '2026-0041', '2026-0007'], 2026)).toBe('2026-0042');
  });

  it('goes on beyond four digits', () => {
    expect(nextReference(['2026-9999'], 2026)).toBe('2026-10000');
  });
});
