import { useMemo } from 'react';
import { useBoardPart, useBoardView, type BoardContextValue } from '../board-context.js';
import type { Facts } from '../view/facts.js';
import { openOf, useReports } from '../reports/use-reports.js';
import { useSignal } from '../view/signal.js';
import { awayOverWork } from './absences.js';
import { countNeeds, type Counts } from './needs.js';
import { SECTIONS, sectionOf, type Section } from './sections.js';
import { triggerSignal } from './trigger.js';

interface Known extends Counts {
  /** Absences to come that stand over work. */
  readonly absences: number;
}

// Every pill asks: counted once for each plan and minute, of which there are new facts.
const known = new WeakMap<Facts, Known>();

function countsOf({ plan, facts, now }: BoardContextValue): Known {
  let counts = known.get(facts);
  if (!counts) {
    const { conflicts } = facts.known;
    counts = {
      ...countNeeds({ all: conflicts, calls: facts.calls, unfetched: facts.fresh.unfetched }, plan),
      absences: awayOverWork(plan, conflicts, now).length,
    };
    known.set(facts, counts);
  }
  return counts;
}

const isSameCounts = (a: Known, b: Known): boolean =>
  a.absences === b.absences && SECTIONS.every((section) => a[section] === b[section]);

/** How many of each part, and which part stands open: the one of the address, else the first that has something. */
export function useNeeds(): { readonly counts: Counts; readonly section: Section } {
  const { view } = useBoardView();
  const trigger = useSignal(triggerSignal);
  const known = useBoardPart(countsOf, isSameCounts);
  const reports = openOf(useReports()).length;
  const counts = useMemo(() => {
    const { absences, ...counted } = known;
    const isOther = trigger !== null && trigger.type !== 'absence';
    return { ...counted, reports, proposals: absences + (isOther ? 1 : 0) };
  }, [known, reports, trigger]);
  const asked = view.side === 'needs' ? sectionOf(view.section) : null;
  return { counts, section: asked ?? SECTIONS.find((one) => counts[one] > 0) ?? 'conflicts' };
}
