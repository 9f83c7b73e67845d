import type { Intervention } from '@pastille/scheduling';
import { useMemo } from 'react';
import { useBoard } from '../board-context.js';
import { rangeOf } from '../view/range.js';
import { axisOf } from './axis.js';
import { gapsOf, isShort } from './bar-gaps.js';

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** The hatching inside a bar; most are too short for any, and need not look at the board for that. */
export function BarGaps({ one }: { readonly one: Intervention }) {
  return isShort(one) ? null : <Gaps one={one} />;
}

/** The same as long as the bar, its people's hours and the days on screen are. */
function Gaps({ one }: { readonly one: Intervention }) {
  const { plan, view } = useBoard();
  const { settings, holidays, records } = plan;
  const { resource, absence, branch } = records;
  const gaps = useMemo(
    () =>
      gapsOf(plan, one, {
        axis: axisOf(view.scale, settings.hours),
        range: rangeOf(view.scale, view.day),
      }),
    // What is not worked depends on these parts of the plan alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [one, view.scale, view.day, settings, holidays, resource, absence, branch],
  );
  return gaps.map(({ left, width }) => (
    <span
      key={left}
      className="pl-gap"
      data-gap
      aria-hidden
      style={{ left: percent(left), width: percent(width) }}
    />
  ));
}
