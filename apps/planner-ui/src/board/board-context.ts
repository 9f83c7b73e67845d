import type { Plan } from '@pastille/scheduling';
import type { DayNumber, Minutes } from '@pastille/time';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { BoardSnapshot, BoardStore } from './state/board-store.js';
import type { View } from './view/address.js';
import type { Facts } from './view/facts.js';
import type { Language } from './view/words.js';

/** What every part of the board may look at. Acting goes through `store`. */
export interface BoardContextValue {
  readonly store: BoardStore;
  /** Confirmed and pending together. */
  readonly plan: Plan;
  readonly facts: Facts;
  readonly now: Minutes;
  readonly today: DayNumber;
  readonly language: Language;
  readonly view: View;
  readonly show: (patch: Partial<View>) => void;
  readonly mayPlan: boolean;
}

export const BoardContext = createContext<BoardContextValue | null>(null);

export function useBoard(): BoardContextValue {
  const board = useContext(BoardContext);
  if (!board) throw new Error('useBoard outside of a board');
  return board;
}

/** One thing that changes faster than the plan: who asks is drawn again only when that thing is another. */
export function useSnapshot<T>(select: (snapshot: BoardSnapshot) => T): T {
  const { store } = useBoard();
  return useSyncExternalStore(store.subscribe, () => select(store.getSnapshot()));
}

/** Whether somebody else changed that record a moment ago. */
export const useGlow = (id: string): boolean => useSnapshot(({ glowing }) => glowing.has(id));
