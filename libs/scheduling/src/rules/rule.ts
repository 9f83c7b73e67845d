import type { Minutes } from '@pastille/time';
import type { Intervention, Plan, PlanningTask, Resource } from '../model/index.js';
import { byCodeUnit } from '../order/code-unit.js';
import type { Conflict, ConflictCode } from './conflict.js';

/** What a rule may look at. */
export interface Scene {
  readonly plan: Plan;
  readonly now: Minutes;
  /** Only pairs with one of these interventions matter; `null`: all do. */
  readonly involving: ReadonlySet<string> | null;
}

/**
 * One planning rule. It judges one thing at a time and looks at nothing that does not belong to it:
 * that is why a change needs only its own neighbourhood judged again.
 */
export type Rule =
  | {
      readonly code: ConflictCode;
      readonly over: 'resource';
      judge(scene: Scene, resource: Resource): readonly Conflict[];
    }
  | {
      readonly code: ConflictCode;
      readonly over: 'intervention';
      judge(scene: Scene, intervention: Intervention): readonly Conflict[];
    }
  | {
      readonly code: ConflictCode;
      readonly over: 'task';
      judge(scene: Scene, task: PlanningTask): readonly Conflict[];
    };

/** Gives a conflict its key. */
export function conflictOf(parts: Omit<Conflict, 'key'>): Conflict {
  const ids = [...parts.ids].sort(byCodeUnit);
  return { ...parts, ids, key: [parts.code, parts.subject, ...ids].join(' ') };
}

/** What a conflict of one intervention is about, when it is not about a person. */
export const subjectOf = ({ taskId, worksiteId, id }: Intervention): string =>
  taskId ?? worksiteId ?? id;

/** A conflict that concerns one intervention and lasts as long as it does. */
export const about = (
  intervention: Intervention,
  parts: Pick<Conflict, 'code' | 'severity'> & Partial<Pick<Conflict, 'subject' | 'from' | 'to'>>,
): Conflict =>
  conflictOf({
    subject: subjectOf(intervention),
    ids: [intervention.id],
    from: intervention.start,
    to: intervention.end,
    ...parts,
  });
