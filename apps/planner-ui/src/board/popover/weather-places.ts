import type { Intervention, Plan, WeatherScope } from '@pastille/scheduling';
import { dayOfLocal, toLocal } from '@pastille/time';
import type { TFunction } from 'i18next';
import type { Facts } from '../view/facts.js';
import { worksiteName } from '../view/names.js';
import type { Anchor, Opened } from './opened.js';

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Group {
  readonly group: string;
  readonly items: Choice[];
}

export const WHOLE_BOARD = 'board';
export const placeOfResource = (id: string): string => `resource:${id}`;
export const placeOfWorksite = (id: string): string => `worksite:${id}`;

/** The question for the day and the people of a bar: its crew, else its worksite. */
export function weatherOn(plan: Plan, one: Intervention, anchor: Anchor): Opened {
  const crew = one.team.find(
    ({ resourceId }) => plan.records.resource.get(resourceId)?.kind === 'crew',
  );
  const place = crew
    ? placeOfResource(crew.resourceId)
    : one.worksiteId
      ? placeOfWorksite(one.worksiteId)
      : WHOLE_BOARD;
  const day = dayOfLocal(toLocal(plan.settings.zone, one.start));
  return { kind: 'weather', place, day, anchor };
}

/** The choice as the command wants it; `null` for what is no choice of the list. */
export function scopeOfPlace(place: string): WeatherScope | null {
  if (place === WHOLE_BOARD) return { type: 'board' };
  const [kind = '', id = ''] = place.split(/:(.*)/);
  if (kind === 'resource') return { type: 'resource', resourceId: id };
  if (kind === 'worksite') return { type: 'worksite', worksiteId: id };
  return kind === 'postal-code' ? { type: 'postal-code', postalCode: id } : null;
}

function crewsAndPeople({ records }: Plan, kind: 'crew' | 'staff'): Choice[] {
  return [...records.resource.values()]
    .filter((one) => one.kind === kind && !one.archived)
    .sort((a, b) => a.order - b.order)
    .map(({ id, name }) => ({ value: placeOfResource(id), label: name }));
}

/** « 73170 Yenne », each town once, of the worksites on the board. */
function towns(plan: Plan, { worksites }: Facts): Choice[] {
  const found = new Map<string, string>();
  for (const { locationId } of worksites) {
    const location = locationId ? plan.records.location.get(locationId) : undefined;
    if (!location?.postalCode) continue;
    const label = [location.postalCode, location.city].filter(Boolean).join(' ');
    if (!found.has(location.postalCode)) found.set(location.postalCode, label);
  }
  return [...found]
    .map(([code, label]) => ({ value: `postal-code:${code}`, label }))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
}

/** Where it rains: everywhere, on a crew, over a town, on one worksite. */
export function placesOf(plan: Plan, facts: Facts, t: TFunction<'board'>): Group[] {
  const worksites = facts.worksites.map((one) => ({
    value: placeOfWorksite(one.id),
    label: worksiteName(plan, one),
  }));
  const groups: Group[] = [
    {
      group: t('weather.everywhere'),
      items: [{ value: WHOLE_BOARD, label: t('weather.wholeBoard') }],
    },
    { group: t('kindsPlural.crew'), items: crewsAndPeople(plan, 'crew') },
    { group: t('weather.towns'), items: towns(plan, facts) },
    { group: t('table.worksite'), items: worksites },
    { group: t('kindsPlural.staff'), items: crewsAndPeople(plan, 'staff') },
  ];
  return groups.filter(({ items }) => items.length > 0);
}
