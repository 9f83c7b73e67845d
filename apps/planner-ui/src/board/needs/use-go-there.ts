import { useMediaQuery } from '@mantine/hooks';
import type { Intervention } from '@pastille/scheduling';
import { dayOfLocal, toLocal } from '@pastille/time';
import { useCallback } from 'react';
import { useBoard, type BoardContextValue } from '../board-context.js';
import type { Face } from '../view/address.js';
import { scrollSignal } from '../view/scroll-request.js';
import { flash } from './flash.js';

/** The face on which a bar stands, the present one where it does: a worksite off the board has no row of its own. */
function faceFor({ plan, facts, view }: BoardContextValue, one: Intervention): Face {
  const isListed =
    one.worksiteId === null || facts.worksites.some(({ id }) => id === one.worksiteId);
  if (view.face === 'resources') return 'resources';
  if (view.face === 'equipment') {
    const isMachine = (id: string): boolean => plan.records.resource.get(id)?.kind === 'equipment';
    if (one.team.some(({ resourceId }) => isMachine(resourceId))) return 'equipment';
  }
  return isListed ? 'worksites' : 'resources';
}

/** Shows the bar, puts the focus on it and lights it up; on a phone the list makes room for it. */
export function useGoThere(): (one: Intervention) => void {
  const board = useBoard();
  const narrow = useMediaQuery('(max-width: 48em)');
  return useCallback(
    (one: Intervention) => {
      const day = dayOfLocal(toLocal(board.plan.settings.zone, one.start));
      const face = faceFor(board, one);
      board.show(narrow ? { day, face, side: null, section: null } : { day, face });
      if (!narrow) scrollSignal.set({ interventionId: one.id, rowId: null });
      flash(one.id, { takesFocus: narrow });
    },
    [board, narrow],
  );
}
