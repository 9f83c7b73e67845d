import type { Intervention, Plan } from '@pastille/scheduling';
import { useEffect, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { useSignal } from '../view/signal.js';
import type { Axis } from './axis.js';
import { surveyOf, type Survey } from './survey.js';
import { drawn } from './toCalendar.js';
import { ghostsOf, heldGhost, staysOf, verdictSignal, type Verdict } from './verdict.js';

interface Ghost {
  readonly id: string;
  /** Stays where it is: a padlock, or something else that nothing moves. */
  readonly stays: boolean;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Scene {
  readonly root: HTMLElement;
  readonly survey: Survey;
  readonly plan: Plan;
  readonly axis: Axis;
}

function ghostAt(
  { root, survey, plan, axis }: Scene,
  one: Intervention,
  { rowId, stays }: { readonly rowId: string; readonly stays: boolean },
): readonly Ghost[] {
  const lane = survey.laneOf(rowId);
  if (!lane) return [];
  const origin = root.getBoundingClientRect();
  const { from, to } = drawn(plan, axis, one);
  const left = survey.xOf(from);
  return [
    {
      id: `${one.id} ${rowId}`,
      stays,
      left: left - origin.left,
      top: lane.top - origin.top,
      width: survey.xOf(to) - left,
      height: lane.height,
    },
  ];
}

function ghostsIn(scene: Scene, verdict: Verdict): readonly Ghost[] {
  const isWorksites = scene.root.dataset['face'] === 'worksites';
  const held = heldGhost(verdict)?.id;
  // By resource, each stands with its own people; what nobody is on stands where the pointer is.
  const rowsOf = (one: Intervention): readonly string[] => {
    if (isWorksites) return [one.worksiteId ?? 'other'];
    const own = one.team.map(({ resourceId }) => resourceId);
    return one.id === held && own.length === 0 ? [verdict.rowId] : own;
  };
  const all = (ones: readonly Intervention[], stays: boolean): readonly Ghost[] =>
    ones.flatMap((one) => rowsOf(one).flatMap((rowId) => ghostAt(scene, one, { rowId, stays })));
  return [...all(ghostsOf(verdict), false), ...all(staysOf(scene.plan, verdict), true)];
}

/** Dashed, at the real place: after weekends, holidays and whatever the calendar of the lead jumps over; orange where something stays. */
export function GhostOverlay({
  root,
  axis,
}: {
  readonly root: RefObject<HTMLElement | null>;
  readonly axis: Axis;
}) {
  const { t } = useTranslation('selection');
  const { plan } = useBoard();
  const verdict = useSignal(verdictSignal);
  const [ghosts, setGhosts] = useState<readonly Ghost[]>([]);
  useEffect(() => {
    const element = root.current;
    const survey = element && verdict ? surveyOf(element) : null;
    setGhosts(
      element && verdict && survey ? ghostsIn({ root: element, survey, plan, axis }, verdict) : [],
    );
  }, [root, axis, plan, verdict]);
  return (
    <div className="pl-ghosts" aria-hidden>
      {ghosts.map(({ id, stays, left, top, width, height }) => (
        <div
          key={id}
          className={stays ? 'pl-ghost pl-ghost-stays' : 'pl-ghost'}
          // Pushed, not placed: where only the place is another, nothing is painted again.
          style={{ width, height: height - 9, transform: `translate(${left}px, ${top + 4}px)` }}
        >
          {stays ? t('stays') : null}
        </div>
      ))}
    </div>
  );
}
