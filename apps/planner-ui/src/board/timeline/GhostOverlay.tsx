import type { Intervention } from '@pastille/scheduling';
import { useEffect, useState, type RefObject } from 'react';
import { useBoard } from '../board-context.js';
import { useSignal } from '../view/signal.js';
import type { Axis } from './axis.js';
import { rectOf } from './geometry.js';
import { drawn } from './toCalendar.js';
import { ghostsOf, heldGhost, verdictSignal } from './verdict.js';

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
    const held = heldGhost(verdict)?.id;
    // By resource, what follows is drawn with its own people; what is held, where the pointer is.
    const rowsOf = (one: Intervention): readonly string[] => {
      if (element.dataset['face'] === 'worksites') return [one.worksiteId ?? 'other'];
      return one.id === held ? [verdict.rowId] : one.team.map(({ resourceId }) => resourceId);
    };
    const ghostAt = (one: Intervention, rowId: string): readonly Ghost[] => {
      const rect = rectOf(element, rowId, drawn(plan, axis, one));
      if (!rect) return [];
      const id = `${one.id} ${rowId}`;
      return [{ ...rect, id, left: rect.left - origin.left, top: rect.top - origin.top }];
    };
    setGhosts(
      ghostsOf(verdict).flatMap((one) => rowsOf(one).flatMap((rowId) => ghostAt(one, rowId))),
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
