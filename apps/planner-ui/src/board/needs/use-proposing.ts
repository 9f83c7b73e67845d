import type { Trigger } from '@pastille/scheduling';
import { useCallback } from 'react';
import { useBoard } from '../board-context.js';
import { triggerSignal } from './trigger.js';

export interface Proposing {
  /** Opens the proposals about that. */
  readonly proposeFor: (trigger: Trigger) => void;
  /** A bar that is late, or takes longer: by half a day, or two hours, until somebody says by how much. */
  readonly proposeMore: (interventionId: string) => void;
}

export function useProposing(): Proposing {
  const { plan, now, show } = useBoard();
  const proposeFor = useCallback(
    (trigger: Trigger) => {
      triggerSignal.set(trigger);
      show({ side: 'needs', section: 'proposals' });
    },
    [show],
  );
  const proposeMore = useCallback(
    (interventionId: string) => {
      const one = plan.intervention(interventionId);
      if (!one) return;
      const inDays = one.amount !== null && 'halfDays' in one.amount;
      proposeFor(
        one.start > now
          ? { type: 'late', interventionId, minutes: 120 }
          : {
              ...{ type: 'overrun', interventionId },
              left: inDays ? { halfDays: 1 } : { minutes: 60 },
            },
      );
    },
    [plan, now, proposeFor],
  );
  return { proposeFor, proposeMore };
}
