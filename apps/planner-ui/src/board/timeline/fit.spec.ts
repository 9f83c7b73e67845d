import { describe, expect, it } from '@jest/globals';
import { fitClass, fitOf } from './fit.js';

describe('what there is room for on a bar', () => {
  it('is less the narrower it is drawn', () => {
    expect([200, 70, 40, 20, 8].map(fitOf)).toEqual(['words', 'chief', 'initials', 'icon', 'line']);
  });

  it('leaves out with each step what the wider ones leave out too', () => {
    const steps = [200, 70, 40, 20, 8].map((pixels) => fitClass(fitOf(pixels)));

    for (const [index, classes] of steps.entries())
      expect(classes.startsWith(steps[index - 1] ?? '')).toBe(true);
    expect(steps.at(-1)).toContain('pl-fit-line');
  });
});
