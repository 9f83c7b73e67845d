import type { Intervention } from '@pastille/scheduling';
import { dayOfLocal, toLocal } from '@pastille/time';
import { useCallback } from 'react';
import { useBoard } from '../board-context.js';
import { scrollSignal } from './scroll-request.js';

/** Shows the day of an intervention, brings its row into sight and puts the focus on its bar. */
export function useGoTo(): (one: Intervention) => void {
  const { plan, show, view } = useBoard();
  return useCallback(
    (one: Intervention) => {
      const day = dayOfLocal(toLocal(plan.settings.zone, one.start));
      show(view.face === 'table' ? { day, face: 'worksites' } : { day });
      scrollSignal.set({ interventionId: one.id, rowId: null });
    },
    [plan, show, view.face],
  );
}
