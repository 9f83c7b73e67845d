import { describe, expect, it } from '@jest/globals';
import { dayOf } from '@pastille/time';
import { formatView, parseView, type View } from './address.js';

const preferred: View = {
  face: 'worksites',
  scale: 'two-weeks',
  day: dayOf('2026-11-23'),
  side: null,
};

describe('the view in the address bar', () => {
  it('comes back as it was written', () => {
    const view: View = {
      face: 'equipment',
      scale: 'month',
      day: dayOf('2027-02-28'),
      side: 'history',
    };

    expect(parseView(formatView(view), preferred)).toEqual(view);
  });

  it('falls back to what the person prefers where nothing or nonsense is written', () => {
    const search = new URLSearchParams('face=gantt&scale=century&date=2026-02-30');

    expect(parseView(search, preferred)).toEqual(preferred);
  });
});
