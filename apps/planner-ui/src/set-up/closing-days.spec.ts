import { describe, expect, it } from '@jest/globals';
import { augustLeave, christmasLeave } from './closing-days.js';

describe('the August leave', () => {
  it('is three whole weeks from the first Monday of the coming August', () => {
    expect(augustLeave('2026-11-23')).toEqual({ from: '2027-08-02', to: '2027-08-22' });
    expect(augustLeave('2026-05-04')).toEqual({ from: '2026-08-03', to: '2026-08-23' });
  });
});

describe('the Christmas leave', () => {
  it('goes over the new year', () => {
    expect(christmasLeave('2026-11-23')).toEqual({ from: '2026-12-24', to: '2027-01-01' });
  });
});
