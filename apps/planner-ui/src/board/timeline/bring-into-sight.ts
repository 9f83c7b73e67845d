import { useEffect, type RefObject } from 'react';
import { scrollSignal, type ScrollRequest } from '../view/scroll-request.js';
import { useSignal } from '../view/signal.js';
import type { CalendarModel } from './toCalendar.js';

/** The heads are 55 px high with a line of 1 px below; a heading stands 28 px. */
const ROW = 56;
const HEADING = 28;

function scrollerOf(root: Element): Element | null {
  let element = root.querySelector('.pl-lane')?.parentElement ?? null;
  while (element && element !== root) {
    const { overflowY } = getComputedStyle(element);
    if (
      (overflowY === 'auto' || overflowY === 'scroll') &&
      element.scrollHeight > element.clientHeight
    )
      return element;
    element = element.parentElement;
  }
  return null;
}

function scrollToRow(root: Element, { rows }: CalendarModel, rowId: string): void {
  const scroller = scrollerOf(root);
  const index = rows.findIndex(({ id }) => id === rowId);
  if (!scroller || index < 0) return;
  const top = rows
    .slice(0, index)
    .reduce((sum, { kind }) => sum + (kind === 'group' ? HEADING : ROW), 0);
  if (top >= scroller.scrollTop && top + ROW <= scroller.scrollTop + scroller.clientHeight) return;
  scroller.scrollTop = Math.max(0, top - scroller.clientHeight / 3);
}

function focusBar(root: Element, { interventionId, rowId }: ScrollRequest): boolean {
  const bars = [
    ...root.querySelectorAll(
      `[data-intervention-id="${CSS.escape(interventionId)}"]:not([data-mirror])`,
    ),
  ];
  const bar = bars.find((one) => one.getAttribute('data-row-id') === rowId) ?? bars[0];
  const main = bar?.querySelector<HTMLElement>('.pl-bar-main');
  if (!main || main.closest('[style*="visibility: hidden"]')) return false;
  main.focus({ preventScroll: true });
  main.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return document.activeElement === main;
}

/** How many frames a row may take to be drawn after the scroll, the fetch of its chunk included. */
const PATIENCE = 40;

/** Answers the wish to see one bar: scrolls to its row, waits until it is drawn, focuses it. */
export function useBringIntoSight(root: RefObject<HTMLElement | null>, model: CalendarModel): void {
  const request = useSignal(scrollSignal);
  useEffect(() => {
    const element = root.current;
    const bar =
      request &&
      model.bars.find(
        ({ groupId, resourceId }) =>
          groupId === request.interventionId && (!request.rowId || resourceId === request.rowId),
      );
    if (!element || !request || !bar) return;
    scrollToRow(element, model, bar.resourceId);
    let left = PATIENCE;
    let frame = 0;
    const look = (): void => {
      left -= 1;
      if (focusBar(element, request)) scrollSignal.set(null);
      else if (left > 0) frame = requestAnimationFrame(look);
    };
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [root, model, request]);
}
