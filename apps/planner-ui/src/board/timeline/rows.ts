import type { Plan, Resource } from '@pastille/scheduling';
import { EVERYTHING, shownWorksites, type Shown } from '../filters/shown.js';
import type { Face } from '../view/address.js';
import type { Facts } from '../view/facts.js';

/** A line of the timeline. A `group` is a heading on which nothing can be dropped. */
export type Row =
  | { readonly kind: 'worksite'; readonly id: string }
  | { readonly kind: 'resource'; readonly id: string }
  /** What belongs to no worksite (a visit, a meeting) or to nobody yet. */
  | { readonly kind: 'other'; readonly id: 'other' }
  | {
      readonly kind: 'group';
      readonly id: string;
      readonly group: RowGroup;
      readonly count: number;
    };

export type RowGroup = 'undated' | 'staff' | 'crew' | 'subcontractor' | 'equipment';

export const OTHER: Row = { kind: 'other', id: 'other' };

const heading = (group: RowGroup, count: number): Row => ({
  kind: 'group',
  id: `group:${group}`,
  group,
  count,
});

function worksiteRows(facts: Facts, shown: Shown): Row[] {
  const { worksites, firstUndated } = shownWorksites(facts, shown);
  const rows: Row[] = worksites.map(({ id }) => ({ kind: 'worksite', id }));
  const undated = rows.length - firstUndated;
  if (undated > 0) rows.splice(firstUndated, 0, heading('undated', undated));
  return rows;
}

const KINDS = { resources: ['staff', 'crew', 'subcontractor'], equipment: ['equipment'] } as const;

function resourceRows(plan: Plan, kinds: readonly Resource['kind'][], shown: Shown): Row[] {
  const all = [...plan.records.resource.values()]
    .filter((resource) => !resource.archived && shown.resource(resource))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  return kinds.flatMap((kind) => {
    const own = all.filter((resource) => resource.kind === kind);
    if (own.length === 0) return [];
    const rows: Row[] = own.map(({ id }) => ({ kind: 'resource', id }));
    return kinds.length > 1 ? [heading(kind, own.length), ...rows] : rows;
  });
}

/** The lines of a face in their order. `withOther`: something on screen stands on no other line. */
export function rowsOf(
  {
    face,
    plan,
    facts,
    shown = EVERYTHING,
  }: {
    readonly face: Exclude<Face, 'table'>;
    readonly plan: Plan;
    readonly facts: Facts;
    readonly shown?: Shown;
  },
  withOther: boolean,
): readonly Row[] {
  const rows =
    face === 'worksites' ? worksiteRows(facts, shown) : resourceRows(plan, KINDS[face], shown);
  return withOther ? [OTHER, ...rows] : rows;
}
