import { useSyncExternalStore } from 'react';
import { createSignal, useSignal } from '../view/signal.js';

/** A bar by what it is and the line on which it stands. */
export interface BarAt {
  readonly interventionId: string;
  readonly rowId: string;
}

/** What is chosen, in the order in which it was chosen, and from where a stretch is counted. */
export interface Selection {
  readonly ids: readonly string[];
  readonly anchor: BarAt | null;
}

export const NOTHING_SELECTED: Selection = { ids: [], anchor: null };

/** In or out; it is where the next stretch begins. */
export function toggled({ ids }: Selection, at: BarAt): Selection {
  const { interventionId: id } = at;
  const rest = ids.filter((one) => one !== id);
  return { ids: rest.length < ids.length ? rest : [...ids, id], anchor: at };
}

/** What was chosen and these too, each once. */
export const joined = (
  { ids, anchor }: Selection,
  more: readonly string[],
  from: BarAt | null = anchor,
): Selection => ({ ids: [...new Set([...ids, ...more])], anchor: from });

/** What one gesture on a bar acts on: all that is chosen where that bar is among it, else the bar alone. */
export const actedOn = ({ ids }: Selection, id: string): readonly string[] =>
  ids.includes(id) ? ids : [id];

/** One hand, one selection. It is no part of the plan and of nobody else's screen. */
export const selectionSignal = createSignal<Selection>(NOTHING_SELECTED);

export const clearSelection = (): void => selectionSignal.set(NOTHING_SELECTED);

export const useSelection = (): Selection => useSignal(selectionSignal);

/** Who asks is drawn again only when that bar comes in or goes out. */
export const useIsSelected = (id: string): boolean =>
  useSyncExternalStore(selectionSignal.subscribe, () => selectionSignal.get().ids.includes(id));
