import type { DayNumber, Interval, Minutes } from '@pastille/time';
import type { Intervention, Plan, PlanningTask, Resource, Worksite } from '../model/index.js';
import { byCodeUnit } from '../order/code-unit.js';
import type { Conflict, ConflictCode } from './conflict.js';

/** What a rule may look at. */
export interface Scene {
  readonly plan: Plan;
  readonly now: Minutes;
  /** Only pairs with one of these interventions matter; `null`: all do. */
  readonly involving: ReadonlySet<string> | null;
  /**
   * Where those of a resource stand or stood: what lies between two of its bars matters only around
   * them. Unread where all matter.
   */
  readonly spansOf?: ReadonlyMap<string, readonly Interval[]>;
}

/** What a rule judges one at a time. */
export interface Units {
  readonly resource: Resource;
  readonly intervention: Intervention;
  readonly task: PlanningTask;
  readonly worksite: Worksite;
  /** A local day of the board. */
  readonly day: DayNumber;
}

export type UnitKind = keyof Units;

export interface RuleOver<K extends UnitKind> {
  readonly code: ConflictCode;
  readonly over: K;
  judge(scene: Scene, unit: Units[K]): readonly Conflict[];
}

/**
 * One planning rule. It judges one thing at a time and looks at nothing that does not belong to it:
 * that is why a change needs only its own neighbourhood judged again.
 */
export type Rule = { readonly [K in UnitKind]: RuleOver<K> }[UnitKind];

type Parts = Omit<Conflict, 'key' | 'needed'> & Partial<Pick<Conflict, 'needed'>>;

/** Gives a conflict its key. */
export function conflictOf(parts: Parts): Conflict {
  const { code, severity, subject, from, to, needed = null } = parts;
  const ids = parts.ids.length > 1 ? [...parts.ids].sort(byCodeUnit) : parts.ids;
  return {
    code,
    severity,
    subject,
    ids,
    from,
    to,
    needed,
    key: `${code} ${subject} ${ids.join(' ')}`,
  };
}

/** What a conflict of one intervention is about, when it is not about a person. */
export const subjectOf = ({ taskId, worksiteId, id }: Intervention): string =>
  taskId ?? worksiteId ?? id;

/** A conflict that concerns one intervention and lasts as long as it does. */
export const about = (
  intervention: Intervention,
  parts: Pick<Conflict, 'code' | 'severity'> &
    Partial<Pick<Conflict, 'subject' | 'from' | 'to' | 'needed'>>,
): Conflict =>
  conflictOf({
    subject: subjectOf(intervention),
    ids: [intervention.id],
    from: intervention.start,
    to: intervention.end,
    ...parts,
  });
