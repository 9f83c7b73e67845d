import { useCallback } from 'react';
import { useBoardView } from '../board-context.js';
import { createSignal } from '../view/signal.js';

/** The record whose history stands open; `null`: everybody's, on everything. */
export const historyAbout = createSignal<string | null>(null);

/** Opens the history beside the board, of one record or of all. */
export function useOpenHistory(): (about: string | null) => void {
  const { show } = useBoardView();
  return useCallback(
    (about) => {
      historyAbout.set(about);
      show({ side: 'history' });
    },
    [show],
  );
}
