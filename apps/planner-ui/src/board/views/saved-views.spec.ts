import { describe, expect, it } from '@jest/globals';
import { dayOf } from '@pastille/time';
import { NO_FILTERS } from '../filters/filters.js';
import { parseView, type View } from '../view/address.js';
import { isShowing, linkTo, savedView, viewOf, withoutView, withView } from './saved-views.js';

const view: View = {
  face: 'resources',
  scale: 'week',
  day: dayOf('2026-11-23'),
  side: null,
  section: null,
  colours: 'crew',
  filters: { ...NO_FILTERS, places: ['Annecy'], only: ['conflicts'] },
};

const lake = savedView(view, { id: 'lake', name: 'Le lac', density: 'compact' });
const north = savedView(
  { ...view, face: 'table' },
  { id: 'north', name: 'Nord', density: 'compact' },
);

describe('saved views', () => {
  it('keep how one looks, and not at which day', () => {
    const later = { ...view, day: dayOf('2027-03-01'), side: 'history' as const };

    expect({ ...later, ...viewOf(lake) }).toEqual(later);
    expect(isShowing(lake, later, 'compact')).toBe(true);
    expect(isShowing(lake, { ...view, colours: 'trade' }, 'compact')).toBe(false);
    expect(isShowing(lake, view, 'comfortable')).toBe(false);
  });

  it('stand in the order of their names', () => {
    const ten = { ...lake, id: 'ten', name: 'Zone 10' };
    const two = { ...lake, id: 'two', name: 'Zone 2' };

    const names = withView(withView(withView([], ten), two), lake).map(({ name }) => name);

    expect(names).toEqual(['Le lac', 'Zone 2', 'Zone 10']);
  });

  it('are put in anew under the same name, accents and capitals or not', () => {
    const again = { ...north, id: 'other', name: 'le LAC ' };

    expect(withView([lake, north], again)).toEqual([{ ...again, id: 'lake' }, north]);
  });

  it('are forgotten one by one', () => {
    expect(withoutView([lake, north], 'lake')).toEqual([north]);
  });

  it('are shared as an address that shows the same to whoever prefers something else', () => {
    const link = new URL(linkTo('https://planning.example.com', view));
    const other = {
      ...view,
      face: 'table' as const,
      filters: NO_FILTERS,
      colours: 'trade' as const,
    };

    expect(link.pathname).toBe('/board');
    expect(parseView(link.searchParams, other)).toEqual(view);
  });
});
