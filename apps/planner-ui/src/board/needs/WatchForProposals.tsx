import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useBoard, useSnapshot } from '../board-context.js';
import { triggerOf } from './trigger.js';
import { useProposing } from './use-proposing.js';

/**
 * Somebody noted an absence over work, or closed what is not finished: the proposals open by themselves,
 * once. On a phone, where they would hide everything, the line at the bottom leads there.
 */
export function WatchForProposals() {
  const { plan, facts, mayPlan } = useBoard();
  const notice = useSnapshot((snapshot) => snapshot.notice);
  const narrow = useMediaQuery('(max-width: 48em)');
  const { proposeFor } = useProposing();
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (notice?.kind !== 'done' || notice.id === seen.current) return;
    seen.current = notice.id;
    if (narrow || !mayPlan) return;
    const trigger = triggerOf(notice, { plan, conflicts: facts.known.conflicts });
    if (trigger) proposeFor(trigger);
  }, [notice, plan, facts, mayPlan, narrow, proposeFor]);
  return null;
}
