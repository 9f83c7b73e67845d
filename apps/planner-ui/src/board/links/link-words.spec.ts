import { describe, expect, it } from '@jest/globals';
import { lagText, readLag } from './link-words.js';

describe('a lag as one types it', () => {
  it.each([
    ['21 j', 'elapsed', { elapsed: 21 * 1440 }],
    ['0,5 j', 'elapsed', { elapsed: 720 }],
    ['2 h 30', 'elapsed', { elapsed: 150 }],
    ['3', 'working', { working: { halfDays: 6 } }],
    ['', 'working', { elapsed: 0 }],
    ['0', 'elapsed', { elapsed: 0 }],
  ] as const)('« %s », %s', (text, unit, lag) => {
    expect(readLag(text, unit)).toEqual(lag);
  });

  it('is refused where nobody can read it', () => {
    expect(readLag('bientôt', 'elapsed')).toBeUndefined();
  });

  it('reads the same again', () => {
    const lags = [{ elapsed: 21 * 1440 }, { elapsed: 150 }, { working: { halfDays: 3 } }] as const;

    const again = lags.map((lag) =>
      readLag(lagText('fr', lag), 'working' in lag ? 'working' : 'elapsed'),
    );

    expect(again).toEqual(lags);
  });
});
