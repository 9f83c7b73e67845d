import { describe, expect, it } from '@jest/globals';
import { matches } from './search-text.js';

describe('searching a name', () => {
  it('ignores accents, case and the order of the words', () => {
    expect(matches('Éric Le Goff', 'le goff eric')).toBe(true);
    expect(matches('Éric Le Goff', 'goffe')).toBe(false);
  });

  it('finds a phone number however it is spaced', () => {
    expect(matches('Mme Roux 06 12 34 56 78', '0612345')).toBe(true);
    expect(matches('Mme Roux 0612345678', '06 12 34 56 78')).toBe(true);
    expect(matches('Mme Roux 0612345678', '06 12 99')).toBe(false);
  });

  it('finds everything when nothing is asked', () => {
    expect(matches('Roux', '  ')).toBe(true);
  });
});
