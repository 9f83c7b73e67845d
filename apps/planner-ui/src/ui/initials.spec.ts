import { describe, expect, it } from '@jest/globals';
import { initialsOf } from './initials.js';

describe('initials', () => {
  it.each([
    ['Éric Le Goff', 'ÉG'],
    ['Jean-Marc Dupont', 'JD'],
    ['Nadia', 'NA'],
    ['Anne d’Arcy', 'AA'],
    ['  ', ''],
  ])('of « %s » are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
