import type { CalendarController } from '@fullcalendar/react';
import { useEffect, useRef, type RefObject } from 'react';
import { scrollSignal, type ScrollRequest } from '../view/scroll-request.js';
import { useSignal } from '../view/signal.js';
import type { CalendarModel } from './toCalendar.js';

/** Only the calendar knows how high the rows are that it has not drawn yet; this is how it scrolls to a row that it adds. */
function scrollToRow(root: Element, controller: CalendarController, rowId: string): void {
  const lane = root
    .querySelector(`.pl-lane[data-resource-id="${CSS.escape(rowId)}"]`)
    ?.getBoundingClientRect();
  const sight = root.getBoundingClientRect();
  if (lane && lane.top > sight.top + HEADS && lane.bottom < sight.bottom) return;
  controller.view?.calendar.trigger('_resourceScrollRequest', rowId);
}

/** Pixels of the heads of the columns. */
const HEADS = 70;

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
export function useBringIntoSight(
  root: RefObject<HTMLElement | null>,
  controller: CalendarController,
  model: CalendarModel,
): void {
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
    scrollToRow(element, controller, bar.resourceId);
    let left = PATIENCE;
    let frame = 0;
    const look = (): void => {
      left -= 1;
      if (focusBar(element, request)) scrollSignal.set(null);
      else if (left > 0) frame = requestAnimationFrame(look);
    };
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [root, controller, model, request]);
}

/** More rows than a screen holds: the board opens at the first one that has something in these days. */
const SCREENFUL = 14;

export function useOpenAtWork(
  root: RefObject<HTMLElement | null>,
  controller: CalendarController,
  model: CalendarModel,
): void {
  const done = useRef(false);
  useEffect(() => {
    const element = root.current;
    if (done.current || !element) return;
    done.current = true;
    const busy = new Set(model.bars.map(({ resourceId }) => resourceId));
    const first = model.rows.findIndex(({ id, kind }) => kind !== 'other' && busy.has(id));
    const row = first >= SCREENFUL ? model.rows[first] : undefined;
    if (!row) return;
    const frame = requestAnimationFrame(() => scrollToRow(element, controller, row.id));
    return () => cancelAnimationFrame(frame);
  }, [root, controller, model]);
}
