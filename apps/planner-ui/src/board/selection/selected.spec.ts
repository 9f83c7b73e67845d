import { describe, expect, it } from '@jest/globals';
import { actedOn, joined, NOTHING_SELECTED, toggled } from './selected.js';

const at = (interventionId: string) => ({ interventionId, rowId: 'row' });

describe('what is chosen', () => {
  it('takes a bar in, puts it out again, and begins the next stretch there', () => {
    const one = toggled(NOTHING_SELECTED, at('dig'));
    const two = toggled(one, at('pour'));

    expect(two).toEqual({ ids: ['dig', 'pour'], anchor: at('pour') });
    expect(toggled(two, at('dig'))).toEqual({ ids: ['pour'], anchor: at('dig') });
  });

  it('holds each once, however often it is met', () => {
    const some = joined(NOTHING_SELECTED, ['dig', 'pour', 'dig'], at('dig'));

    expect(joined(some, ['pour', 'plant'])).toEqual({
      ids: ['dig', 'pour', 'plant'],
      anchor: at('dig'),
    });
  });

  it('is what a gesture acts on where the bar is among it, else the bar alone', () => {
    const some = joined(NOTHING_SELECTED, ['dig', 'pour']);

    expect(actedOn(some, 'pour')).toEqual(['dig', 'pour']);
    expect(actedOn(some, 'plant')).toEqual(['plant']);
  });
});
