import { describe, expect, it } from '@jest/globals';
import { dayOf } from '@pastille/time';
import fc from 'fast-check';
import { NO_FILTERS, ONLY } from '../filters/filters.js';
import { FACES, formatView, isSameView, parseView, type View } from './address.js';
import { SCALES } from './range.js';
import { COLOURS } from './tint.js';

const preferred: View = {
  face: 'worksites',
  scale: 'two-weeks',
  day: dayOf('2026-11-23'),
  side: null,
  section: null,
  colours: 'trade',
  filters: NO_FILTERS,
};

const words = fc.uniqueArray(
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter((text) => text.trim() !== ''),
  { maxLength: 4 },
);

const sides = fc.constantFrom(
  { side: null, section: null },
  { side: 'needs' as const, section: 'calls' },
  { side: 'history' as const, section: null },
);

const looks = fc.record({
  face: fc.constantFrom(...FACES),
  scale: fc.constantFrom(...SCALES),
  day: fc.integer({ min: dayOf('2000-01-01'), max: dayOf('2099-12-31') }),
  colours: fc.constantFrom(...COLOURS),
  filters: fc.record({
    trades: words,
    people: words,
    places: words,
    statuses: words,
    only: fc.subarray([...ONLY]),
  }),
});

/** A part stands open only of something that stands open. */
const views: fc.Arbitrary<View> = fc
  .tuple(looks, sides)
  .map(([look, side]) => ({ ...look, ...side }));

describe('the view in the address bar', () => {
  it('comes back as it was written, whatever anybody prefers', () => {
    fc.assert(
      fc.property(views, views, (view, other) => {
        const address = formatView(view).toString();

        expect(parseView(new URLSearchParams(address), other)).toEqual(view);
      }),
    );
  });

  it('falls back to what the person prefers where nothing or nonsense is written', () => {
    const search = new URLSearchParams('face=gantt&scale=century&date=2026-02-30&colours=mood');

    expect(parseView(search, preferred)).toEqual(preferred);
  });

  it('asks for the filters of the last time only where it says nothing: a link shows what it shows', () => {
    const filtered = { ...preferred, filters: { ...NO_FILTERS, places: ['Annecy'] } };

    expect(parseView(new URLSearchParams(), filtered).filters.places).toEqual(['Annecy']);
    expect(parseView(new URLSearchParams('face=table'), filtered).filters).toEqual(NO_FILTERS);
  });

  it('passes over filters that are nonsense, and over what is written twice', () => {
    const search = new URLSearchParams('only=conflicts&only=weird&place=Annecy&place=Annecy&who=');

    expect(parseView(search, preferred).filters).toEqual({
      ...NO_FILTERS,
      places: ['Annecy'],
      only: ['conflicts'],
    });
  });

  it('tells two views apart by what they show', () => {
    const other = { ...preferred, filters: { ...NO_FILTERS, places: ['Annecy'] } };

    expect(isSameView(preferred, { ...preferred })).toBe(true);
    expect(isSameView(preferred, other)).toBe(false);
  });
});
