import type { Intervention } from '@pastille/scheduling';
import { useCallback } from 'react';
import { useBoard } from '../board-context.js';
import { anchorAt, useOpening, type Opened } from '../popover/opened.js';
import { scrollSignal } from '../view/scroll-request.js';
import type { Answer } from './answer.js';
import { wayTo, type ToOpen } from './way-to.js';

/** In the middle of the window, where the search stood. */
function openedFor({ kind, id }: ToOpen): Opened {
  const anchor = anchorAt(Math.max(8, window.innerWidth / 2 - 180), 110);
  switch (kind) {
    case 'intervention':
      return { kind, interventionId: id, part: 'details', anchor };
    case 'task':
      return { kind, taskId: id, day: null, resourceId: null, anchor };
    case 'worksite':
      return { kind, worksiteId: id, anchor };
  }
}

/** Goes to the bar of a hit, or to its row, and takes the focus along. */
export function useGoToHit(narrow: boolean): (answer: Answer, chosen?: Intervention) => void {
  const { plan, view, shown, show } = useBoard();
  const { open, close } = useOpening();
  return useCallback(
    (answer, chosen) => {
      const way = wayTo({ plan, view, shown, narrow }, answer, chosen ?? null);
      close();
      if (way.show) show(way.show);
      if (way.scroll) scrollSignal.set(way.scroll);
      if (way.open) open(openedFor(way.open));
    },
    [plan, view, shown, show, open, close, narrow],
  );
}
