import type { Plan } from '@pastille/scheduling';
import type { DayNumber, Minutes } from '@pastille/time';
import { createContext, useContext, useRef, useSyncExternalStore } from 'react';
import type { Shown } from './filters/shown.js';
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
  /** What the filters leave of rows and bars. */
  readonly shown: Shown;
  readonly mayPlan: boolean;
}

export const BoardContext = createContext<BoardContextValue | null>(null);

/** What stays as it is while the plan changes: who needs no more is not drawn again for every move of a bar. */
export type BoardView = Pick<
  BoardContextValue,
  'store' | 'view' | 'show' | 'language' | 'today' | 'mayPlan'
>;

export const BoardViewContext = createContext<BoardView | null>(null);

export function useBoardView(): BoardView {
  const view = useContext(BoardViewContext);
  if (!view) throw new Error('useBoardView outside of a board');
  return view;
}

export function useBoard(): BoardContextValue {
  const board = useContext(BoardContext);
  if (!board) throw new Error('useBoard outside of a board');
  return board;
}

/** The newest board for those who look at a part of it: they are drawn again only when that part is another. */
export class BoardFeed {
  private readonly listeners = new Set<() => void>();

  constructor(private value: BoardContextValue) {}

  readonly get = (): BoardContextValue => this.value;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  put(value: BoardContextValue): void {
    if (value === this.value) return;
    this.value = value;
    for (const listener of this.listeners) listener();
  }
}

export const FeedContext = createContext<BoardFeed | null>(null);

export function useBoardFeed(): BoardFeed {
  const feed = useContext(FeedContext);
  if (!feed) throw new Error('useBoardFeed outside of a board');
  return feed;
}

/** A part of the board; `isSame` where that part is made anew each time. */
export function useBoardPart<T>(
  select: (board: BoardContextValue) => T,
  isSame: (a: T, b: T) => boolean = Object.is,
): T {
  const feed = useBoardFeed();
  const kept = useRef<{ readonly value: T } | null>(null);
  const read = (): T => {
    const value = select(feed.get());
    if (!kept.current || !isSame(kept.current.value, value)) kept.current = { value };
    return kept.current.value;
  };
  return useSyncExternalStore(feed.subscribe, read);
}

/** One thing that changes faster than the plan: who asks is drawn again only when that thing is another. */
export function useSnapshot<T>(select: (snapshot: BoardSnapshot) => T): T {
  const { store } = useBoardFeed().get();
  return useSyncExternalStore(store.subscribe, () => select(store.getSnapshot()));
}

/** Whether somebody else changed that record a moment ago. */
export const useGlow = (id: string): boolean => useSnapshot(({ glowing }) => glowing.has(id));
