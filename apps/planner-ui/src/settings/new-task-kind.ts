import type { PlanView } from '@pastille/contracts';
import { newId } from '../api/new-id.js';
import type { Language } from '../i18n/start.js';
import { nextOrder } from '../ui/by-order.js';
import type { KindPreset, TradePreset } from './trade-presets.js';

export type TaskKindView = PlanView['taskKinds'][number];
type Known = readonly TaskKindView[];

export const newTaskKind = (known: Known): TaskKindView => ({
  id: newId(),
  name: '',
  trade: known.at(-1)?.trade ?? '',
  usualAmount: { halfDays: 2 },
  usualPeople: 1,
  order: nextOrder(known),
  skills: [],
  weather: { rain: false, frost: false, wind: false },
  archived: false,
});

/** Chosen steps of a trade as records, after the known ones; a step that is there already is not made twice. */
export function kindsOfPreset(
  known: Known,
  preset: { readonly trade: TradePreset; readonly kinds: readonly KindPreset[] },
  language: Language,
): TaskKindView[] {
  const trade = preset.trade.trade[language];
  const there = new Set(known.filter((kind) => kind.trade === trade).map(({ name }) => name));
  const first = nextOrder(known);
  return preset.kinds
    .filter((kind) => !there.has(kind.name[language]))
    .map((kind, index) => ({
      id: newId(),
      name: kind.name[language],
      trade,
      usualAmount: kind.amount,
      usualPeople: kind.people,
      order: first + index * 10,
      skills: [],
      weather: {
        rain: kind.fears.includes('rain'),
        frost: kind.fears.includes('frost'),
        wind: kind.fears.includes('wind'),
      },
      archived: false,
    }));
}
