import type { ConditionId } from './ids.js';
import type { Mark } from './mark.js';

/** What work most often waits for; `other` needs words of its own. */
export type ConditionKind = 'deposit' | 'permit' | 'delivery' | 'access' | 'other';

/** What must be so before work begins (« acompte versé », « permis accordé », « coque livrée »). */
export interface Condition {
  readonly id: ConditionId;
  readonly kind: ConditionKind;
  /** Own words; `null` = those of its kind. */
  readonly label: string | null;
  /** Who ticked it and when; `null` = still missing. */
  readonly met: Mark | null;
}
