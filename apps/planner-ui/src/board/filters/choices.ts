import type { Plan, ResourceKind, Worksite } from '@pastille/scheduling';
import { placeOf } from '../view/names.js';

/** Something that can be asked for, and what it is called. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface PeopleGroup {
  readonly kind: ResourceKind;
  readonly items: readonly Choice[];
}

/** What there is to ask for on a board. */
export interface Choices {
  readonly trades: readonly Choice[];
  readonly people: readonly PeopleGroup[];
  readonly places: readonly Choice[];
  readonly statuses: readonly Choice[];
}

const KINDS: readonly ResourceKind[] = ['crew', 'staff', 'subcontractor', 'equipment'];

const inOrder = (a: { order: number; id: string }, b: { order: number; id: string }): number =>
  a.order - b.order || (a.id < b.id ? -1 : 1);

const word = (value: string): Choice => ({ value, label: value });

const named = ({ id, name }: { id: string; name: string }): Choice => ({ value: id, label: name });

function places(plan: Plan, worksites: readonly Worksite[]): readonly Choice[] {
  const towns = new Set<string>();
  for (const { locationId, otherLocationIds } of worksites) {
    for (const id of [locationId, ...otherLocationIds]) {
      const town = placeOf(plan, id);
      if (town) towns.add(town);
    }
  }
  return [...towns].sort((a, b) => a.localeCompare(b, 'fr')).map(word);
}

/** Trades of the company's kinds of task, everybody who is employed, towns of the worksites on the board, statuses that show. */
export function choicesOf(plan: Plan, worksites: readonly Worksite[]): Choices {
  const { taskKind, resource, status } = plan.records;
  const kinds = [...taskKind.values()].filter(({ archived }) => !archived).sort(inOrder);
  const all = [...resource.values()].filter(({ archived }) => !archived).sort(inOrder);
  return {
    trades: [...new Set(kinds.map(({ trade }) => trade))].map(word),
    people: KINDS.map((kind) => ({
      kind,
      items: all.filter((one) => one.kind === kind).map(named),
    })).filter(({ items }) => items.length > 0),
    places: places(plan, worksites),
    statuses: [...status.values()]
      .filter(({ onBoard }) => onBoard)
      .sort(inOrder)
      .map(named),
  };
}
