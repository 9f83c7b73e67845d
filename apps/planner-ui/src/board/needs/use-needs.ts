import { useMemo } from 'react';
import { useBoard } from '../board-context.js';
import { useSignal } from '../view/signal.js';
import { awayOverWork } from './absences.js';
import { countNeeds, type Counts } from './needs.js';
import { SECTIONS, sectionOf, type Section } from './sections.js';
import { triggerSignal } from './trigger.js';

/** How many of each part, and which part stands open: the one of the address, else the first that has something. */
export function useNeeds(): { readonly counts: Counts; readonly section: Section } {
  const { plan, facts, view, now } = useBoard();
  const trigger = useSignal(triggerSignal);
  const counts = useMemo(() => {
    const counted = countNeeds({ all: facts.known.conflicts, calls: facts.calls }, plan);
    const absences = awayOverWork(plan, facts.known.conflicts, now);
    const isOther = trigger !== null && trigger.type !== 'absence';
    return { ...counted, proposals: absences.length + (isOther ? 1 : 0) };
  }, [plan, facts, now, trigger]);
  const asked = view.side === 'needs' ? sectionOf(view.section) : null;
  return { counts, section: asked ?? SECTIONS.find((one) => counts[one] > 0) ?? 'conflicts' };
}
