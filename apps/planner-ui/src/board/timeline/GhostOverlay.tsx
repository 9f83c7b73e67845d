import { useEffect, useState, type RefObject } from 'react';
import { useBoard } from '../board-context.js';
import { useSignal } from '../view/signal.js';
import type { Axis } from './axis.js';
import { rectOf } from './geometry.js';
import { drawn } from './toCalendar.js';
import { ghostsOf, verdictSignal } from './verdict.js';

interface Ghost {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Dashed, at the real place: after weekends, holidays and whatever the calendar of the lead jumps over. */
export function GhostOverlay({
  root,
  axis,
}: {
  readonly root: RefObject<HTMLElement | null>;
  readonly axis: Axis;
}) {
  const { plan } = useBoard();
  const verdict = useSignal(verdictSignal);
  const [ghosts, setGhosts] = useState<readonly Ghost[]>([]);
  useEffect(() => {
    const element = root.current;
    if (!element || !verdict) {
      setGhosts([]);
      return;
    }
    const origin = element.getBoundingClientRect();
    const rowOf = (worksiteId: string | null): string =>
      element.dataset['face'] === 'worksites' ? (worksiteId ?? 'other') : verdict.rowId;
    setGhosts(
      ghostsOf(verdict).flatMap((one) => {
        const rect = rectOf(element, rowOf(one.worksiteId), drawn(plan, axis, one));
        return rect
          ? [{ ...rect, id: one.id, left: rect.left - origin.left, top: rect.top - origin.top }]
          : [];
      }),
    );
  }, [root, axis, plan, verdict]);
  return (
    <div className="pl-ghosts" aria-hidden>
      {ghosts.map(({ id, ...place }) => (
        <div
          key={id}
          className="pl-ghost"
          style={{ ...place, top: place.top + 4, height: place.height - 9 }}
        />
      ))}
    </div>
  );
}
