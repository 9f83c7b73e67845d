import type { BoardFilters } from '@pastille/contracts';

/** What one wants to see of the board. Of each list any of its entries; an empty list asks for nothing. */
export type Filters = BoardFilters;

export type FilterList = keyof Filters;
export type Only = Filters['only'][number];

export const ONLY: readonly Only[] = [
  'conflicts',
  'provisional',
  'unstaffed',
  'to-close',
  'locked',
  'unfetched',
];

export const FILTER_LISTS: readonly FilterList[] = [
  'trades',
  'people',
  'places',
  'statuses',
  'only',
];

export const NO_FILTERS: Filters = { trades: [], people: [], places: [], statuses: [], only: [] };

export const isFiltering = (filters: Filters): boolean =>
  FILTER_LISTS.some((list) => filters[list].length > 0);

export const countFilters = (filters: Filters): number =>
  FILTER_LISTS.reduce((sum, list) => sum + filters[list].length, 0);

/** One entry less. */
export const without = (filters: Filters, list: FilterList, entry: string): Filters => ({
  ...filters,
  [list]: filters[list].filter((each) => each !== entry),
});
