import type { Interval } from '@pastille/time';
import type { InterventionId, ResourceId, WorksiteId } from '../model/index.js';

/** Whose agenda. `person` is any single resource. */
export type AgendaScope =
  | { readonly type: 'person'; readonly id: ResourceId }
  | { readonly type: 'crew'; readonly id: ResourceId }
  | { readonly type: 'worksite'; readonly id: WorksiteId }
  | { readonly type: 'company' };

export interface AgendaIncludes {
  /** What the scope itself does: a person alone or with the crew of that day. */
  readonly own: boolean;
  /** What the members of the crew do elsewhere. */
  readonly crew: boolean;
  readonly absences: boolean;
  readonly onCall: boolean;
}

export interface AgendaQuery {
  readonly scope: AgendaScope;
  readonly includes: AgendaIncludes;
  /** Half-open. What overlaps it is told whole days at a time. */
  readonly window: Interval;
  /** Whether one that is off is still told, as what it was. */
  readonly keepsCancelled: (id: InterventionId) => boolean;
  /** More entries than that are not made. */
  readonly most: number;
}
