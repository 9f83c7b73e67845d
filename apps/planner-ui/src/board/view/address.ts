import { formatLocalDate, parseLocalDate, type DayNumber } from '@pastille/time';
import { FILTER_LISTS, ONLY, type FilterList, type Filters } from '../filters/filters.js';
import { SCALES, type Scale } from './range.js';
import { COLOURS, type ColourBy } from './tint.js';

export type Face = 'table' | 'worksites' | 'resources' | 'equipment';
export const FACES: readonly Face[] = ['table', 'worksites', 'resources', 'equipment'];

/** What stands open beside the board. */
export type Side = 'needs' | 'history' | 'publish' | 'review' | 'series';
const SIDES: readonly Side[] = ['needs', 'history', 'publish', 'review', 'series'];

/** What the address bar holds: sharing the address shares the view. */
export interface View {
  readonly face: Face;
  readonly scale: Scale;
  readonly day: DayNumber;
  readonly side: Side | null;
  /** Which part of it, where it has several. */
  readonly section: string | null;
  readonly colours: ColourBy;
  readonly filters: Filters;
}

/** The word of each list of filters in the address, once for each of its entries. */
const WORDS: Record<FilterList, string> = {
  trades: 'trade',
  people: 'who',
  places: 'place',
  statuses: 'status',
  only: 'only',
};

const oneOf = <T extends string>(list: readonly T[], text: string | null): T | undefined =>
  list.find((item) => item === text);

/** As many as the account can keep, each once. */
const MOST = 50;

const entries = (search: URLSearchParams, list: FilterList): string[] =>
  [...new Set(search.getAll(WORDS[list]))]
    .filter((entry) => entry.trim() !== '' && entry.length <= 200)
    .slice(0, MOST);

function filtersIn(search: URLSearchParams): Filters {
  return {
    trades: entries(search, 'trades'),
    people: entries(search, 'people'),
    places: entries(search, 'places'),
    statuses: entries(search, 'statuses'),
    only: entries(search, 'only').flatMap((entry) => oneOf(ONLY, entry) ?? []),
  };
}

const TOLD = ['face', 'scale', 'date', 'colours', ...Object.values(WORDS)];

/** Only an address that says nothing at all asks for the filters of the last time: a link shows what it shows. */
const saysNothing = (search: URLSearchParams): boolean => !TOLD.some((word) => search.has(word));

/** Anything unknown falls back to the person's preference, a wrong date to today. */
export function parseView(
  search: URLSearchParams,
  otherwise: Omit<View, 'side' | 'section'>,
): View {
  const date = search.get('date');
  return {
    face: oneOf(FACES, search.get('face')) ?? otherwise.face,
    scale: oneOf(SCALES, search.get('scale')) ?? otherwise.scale,
    day: (date ? parseLocalDate(date) : null) ?? otherwise.day,
    side: oneOf(SIDES, search.get('side')) ?? null,
    section: search.get('side') === null ? null : search.get('section'),
    colours: oneOf(COLOURS, search.get('colours')) ?? otherwise.colours,
    filters: saysNothing(search) ? otherwise.filters : filtersIn(search),
  };
}

export function formatView({
  face,
  scale,
  day,
  side,
  section,
  colours,
  filters,
}: View): URLSearchParams {
  const search = new URLSearchParams({ face, scale, date: formatLocalDate(day) });
  if (side) search.set('side', side);
  if (side && section) search.set('section', section);
  search.set('colours', colours);
  for (const list of FILTER_LISTS) {
    for (const entry of filters[list]) search.append(WORDS[list], entry);
  }
  return search;
}

/** Two views that the same address would show. */
export const isSameView = (one: View, other: View): boolean =>
  formatView(one).toString() === formatView(other).toString();
