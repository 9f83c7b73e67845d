import type { Intervention, Outcome, Plan, PlanningCommand } from '@pastille/scheduling';
import { createSignal } from '../view/signal.js';

/** What would happen if the hand let go now. */
export interface Verdict {
  /** The bar or the card in the hand. */
  readonly subject: { readonly interventionId: string } | { readonly taskId: string };
  readonly command: PlanningCommand;
  readonly outcome: Outcome;
  /** The row under the pointer. */
  readonly rowId: string;
}

/** One pointer, one hand, one verdict at a time. */
export const verdictSignal = createSignal<Verdict | null>(null);

/** The bar in the hand. A card becomes the bar that its command names. */
export function heldId({ subject, command }: Verdict): string | null {
  if ('interventionId' in subject) return subject.interventionId;
  return 'interventionId' in command ? command.interventionId : null;
}

/** How many the hand holds: what is chosen goes together. */
export function heldCount({ command }: Verdict): number {
  if (command.type === 'move') return command.moves.length;
  return command.type === 'batch' ? command.commands.length : 1;
}

/** Where the bar in the hand would stand. */
export const heldGhost = (verdict: Verdict): Intervention | undefined => {
  const held = heldId(verdict);
  return ghostsOf(verdict).find(({ id }) => id === held);
};

/** Where things would really stand, their calendars considered. */
export function ghostsOf({ outcome }: Verdict): readonly Intervention[] {
  if (outcome.status === 'refused') return [];
  return outcome.changes.flatMap((change) =>
    change.kind === 'intervention' && change.after && change.after.state !== 'cancelled'
      ? [change.after]
      : [],
  );
}

/** What stays although something before it moved, and what refuses the act by its padlock. */
export function staysOf(plan: Plan, { outcome }: Verdict): readonly Intervention[] {
  const ids =
    outcome.status === 'accepted'
      ? outcome.stops.map(({ interventionId }) => interventionId)
      : outcome.violations.map(({ params }) => String(params['id'] ?? ''));
  return [...new Set(ids)].flatMap((id) => plan.intervention(id) ?? []);
}
