import type { Intervention, Plan } from '@pastille/scheduling';
import { dayOfLocal, toLocal } from '@pastille/time';
import { NO_FILTERS } from '../filters/filters.js';
import type { Shown } from '../filters/shown.js';
import type { Face, View } from '../view/address.js';
import type { ScrollRequest } from '../view/scroll-request.js';
import type { Answer } from './answer.js';

/** What to open of something that has no row on the board. */
export type ToOpen =
  | { readonly kind: 'intervention'; readonly id: string }
  | { readonly kind: 'task'; readonly id: string }
  | { readonly kind: 'worksite'; readonly id: string };

/** How one gets to what was found. */
export interface Way {
  readonly show: Partial<View> | null;
  readonly scroll: ScrollRequest | null;
  readonly open: ToOpen | null;
}

export interface WayScene {
  readonly plan: Plan;
  readonly view: Pick<View, 'face'>;
  readonly shown: Shown;
  /** On a phone there are no rows: the day, and what is on it. */
  readonly narrow: boolean;
}

interface Place {
  readonly face: Face;
  readonly rowId: string | null;
}

/** People and machines have faces of their own; a table that is open stays open for a row without a bar. */
function placeOfHit({ plan, view }: WayScene, { target, worksites }: Answer): Place {
  if (target.kind === 'resource') {
    const isMachine = plan.records.resource.get(target.id)?.kind === 'equipment';
    return { face: isMachine ? 'equipment' : 'resources', rowId: target.id };
  }
  const rowId = worksites[0]?.id ?? null;
  return { face: view.face === 'table' && rowId ? 'table' : 'worksites', rowId };
}

/** A row that the filters hide is shown all the same: they go. */
function unhiding({ plan, shown }: WayScene, rowId: string | null): Partial<View> {
  const worksite = plan.records.worksite.get(rowId ?? '');
  const resource = plan.records.resource.get(rowId ?? '');
  const isHidden =
    (worksite && !shown.worksite(worksite)) || (resource && !shown.resource(resource));
  return isHidden ? { filters: NO_FILTERS } : {};
}

const byItself = ({ target, worksites }: Answer): ToOpen | null => {
  const worksite = worksites[0];
  if (target.kind === 'task') return { kind: 'task', id: target.id };
  return worksite ? { kind: 'worksite', id: worksite.id } : null;
};

const barFace = (face: Face): Face => (face === 'table' ? 'worksites' : face);

function toBar(scene: WayScene, { target }: Answer, at: Place & { one: Intervention }): Way {
  const { one, face, rowId } = at;
  const day = dayOfLocal(toLocal(scene.plan.settings.zone, one.start));
  const show = { ...unhiding(scene, rowId), day, face: barFace(face) };
  if (scene.narrow) return { show, scroll: null, open: { kind: 'intervention', id: one.id } };
  // A worksite's bar stands on one row; of a person's, it is theirs that is meant.
  const row = target.kind === 'resource' ? rowId : null;
  return { show, scroll: { interventionId: one.id, rowId: row }, open: null };
}

/** To the bar that comes next, else the last, else the row: the right face, the right day. `chosen`: another of its bars. */
export function wayTo(scene: WayScene, answer: Answer, chosen: Intervention | null): Way {
  const one = chosen ?? answer.next[0] ?? answer.last;
  const { face, rowId } = placeOfHit(scene, answer);
  if (one && answer.isOnBoard) return toBar(scene, answer, { one, face, rowId });
  if (!answer.isOnBoard || rowId === null || scene.narrow) {
    return { show: null, scroll: null, open: byItself(answer) };
  }
  return {
    show: { ...unhiding(scene, rowId), face },
    scroll: { interventionId: null, rowId },
    open: null,
  };
}
