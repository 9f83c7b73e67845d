import { useEffect, useMemo, type MouseEvent, type RefObject } from 'react';
import { useBoard } from '../board-context.js';
import { anchorAt, useOpening } from '../popover/opened.js';
import type { Drawn } from '../selection/bars-between.js';
import { tellDrawn } from '../selection/drawn-now.js';
import { clearSelection } from '../selection/selected.js';
import { barAtOf } from './hand/press.js';
import { useHand } from './hand/use-hand.js';
import { useKeptFocus } from './keep-focus.js';
import { useLasso } from './lasso.js';
import { axisOfDate, toCalendar, type CalendarInput, type CalendarModel } from './toCalendar.js';

const drawnOf = ({ rows, bars }: Pick<CalendarModel, 'rows' | 'bars'>): Drawn => ({
  rows: rows.map(({ id }) => id),
  bars: bars.map(({ groupId, resourceId, start, end }) => ({
    interventionId: groupId,
    rowId: resourceId,
    from: axisOfDate(start),
    to: axisOfDate(end),
  })),
});

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Right click: everything that can be done to the bar under the pointer, or on the line whose head it is. */
function useContextMenu(): (event: MouseEvent<HTMLElement>) => void {
  const { open } = useOpening();
  return (event) => {
    if (!(event.target instanceof Element)) return;
    const anchor = anchorAt(event.clientX, event.clientY);
    const bar = event.target.closest('[data-intervention-id]');
    const head = event.target.closest('[data-resource-row], [data-worksite-id]');
    const rowId = head?.getAttribute('data-resource-row') ?? head?.getAttribute('data-worksite-id');
    if (!bar && !rowId) return;
    event.preventDefault();
    if (bar) open({ kind: 'menu', ...barAtOf(bar), anchor });
    else if (rowId) open({ kind: 'row-menu', rowId, anchor });
  };
}

/** What is done to bars and lines beside FullCalendar: hand, lasso, focus, and the menu of the right button. */
export function useBarGestures(
  root: RefObject<HTMLElement | null>,
  { face, range, axis }: Pick<CalendarInput, 'face' | 'range' | 'axis'>,
): (event: MouseEvent<HTMLElement>) => void {
  const { plan, facts, mayPlan } = useBoard();
  // Read only when a gesture asks, and then for all lines: those out of sight are not among what is drawn.
  const drawn = useMemo(
    () => once(() => drawnOf(toCalendar({ face, plan, facts, range, axis, mayMove: mayPlan }))),
    [face, plan, facts, range, axis, mayPlan],
  );
  useEffect(() => tellDrawn(drawn), [drawn]);
  useEffect(() => clearSelection, []);
  useHand(root, { axis, isWorksites: face === 'worksites' });
  useLasso(root, mayPlan);
  useKeptFocus(root, plan);
  return useContextMenu();
}
