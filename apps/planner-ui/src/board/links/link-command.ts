import type { Intervention, Link, LinkKind, Outcome, Plan } from '@pastille/scheduling';
import { createSignal } from '../view/signal.js';

export type BarSide = 'start' | 'end';

/** By which side of a bar one begins, and at which side of the other one ends. */
export const kindOf = (from: BarSide, to: BarSide): LinkKind =>
  from === 'end' ? (to === 'start' ? 'FS' : 'FF') : to === 'start' ? 'SS' : 'SF';

/** The link that lies between two tasks already keeps its lag when it is drawn anew. */
export function linkCommand(
  plan: Plan,
  { predecessorId, taskId, kind }: { predecessorId: string; taskId: string; kind: LinkKind },
): Link {
  const known = plan.records.task
    .get(taskId)
    ?.links.find((link) => link.predecessorId === predecessorId);
  const { lag, max } = known ?? { lag: { elapsed: 0 }, max: null };
  return { type: 'link', taskId, link: { predecessorId, kind, lag, max } };
}

/** What a line in the hand is aimed at. */
export type Aim =
  | { readonly kind: 'nothing' | 'itself' | 'no-task' }
  | { readonly kind: 'link'; readonly command: Link; readonly outcome: Outcome };

/** A line being drawn from the edge of a bar; pixels of the window. */
export interface LinkInHand {
  readonly from: Intervention;
  readonly rowId: string;
  readonly side: BarSide;
  readonly at: { readonly x: number; readonly y: number };
  /** `id@row` of the bar under the pointer, with its side. */
  readonly over: { readonly key: string; readonly side: BarSide } | null;
  readonly aim: Aim;
}

/** One pointer, one line at a time. */
export const linkInHand = createSignal<LinkInHand | null>(null);
