import type { CalendarController } from '@fullcalendar/react';
import { useEffect, useRef, type RefObject } from 'react';
import { scrollSignal, type ScrollRequest } from '../view/scroll-request.js';
import { useSignal } from '../view/signal.js';
import type { Row } from './rows.js';
import { standingsOn, type Scene } from './standing.js';
import { useBoard } from '../board-context.js';

/** What is drawn, whether its bars were given to the calendar or not. */
interface Drawn extends Omit<Scene, 'plan'> {
  readonly rows: readonly Row[];
}

/** The row on which something stands in the days on screen: the wanted one where it stands on several. */
function rowOf(scene: Scene, rows: readonly Row[], request: ScrollRequest): Row | undefined {
  if (request.interventionId === null) return rows.find(({ id }) => id === request.rowId);
  const isThere = (row: Row): boolean =>
    standingsOn(scene, row).some(({ one }) => one.id === request.interventionId);
  const wanted = rows.filter(({ id }) => !request.rowId || id === request.rowId);
  return wanted.find(isThere);
}

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

/** The head of a row: that of a worksite has a name to press, the others are only shown. */
function focusHead(root: Element, rowId: string): boolean {
  const id = CSS.escape(rowId);
  const head = root.querySelector<HTMLElement>(
    `[data-worksite-id="${id}"] button, [data-resource-row="${id}"]`,
  );
  head?.focus({ preventScroll: true });
  return head !== null;
}

function focusBar(root: Element, { interventionId, rowId }: ScrollRequest): boolean {
  if (interventionId === null) return focusHead(root, rowId ?? '');
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
  { face, range, rows }: Drawn,
): void {
  const { plan } = useBoard();
  const request = useSignal(scrollSignal);
  useEffect(() => {
    const element = root.current;
    const row = request && rowOf({ face, plan, range }, rows, request);
    if (!element || !request || !row) return;
    scrollToRow(element, controller, row.id);
    let left = PATIENCE;
    let frame = 0;
    const look = (): void => {
      left -= 1;
      if (focusBar(element, request)) scrollSignal.set(null);
      else if (left > 0) frame = requestAnimationFrame(look);
    };
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [root, controller, face, plan, range, rows, request]);
}

/** More rows than a screen holds: the board opens at the first one that has something in these days. */
const SCREENFUL = 14;

export function useOpenAtWork(
  root: RefObject<HTMLElement | null>,
  controller: CalendarController,
  { face, range, rows }: Drawn,
): void {
  const { plan } = useBoard();
  const done = useRef(false);
  useEffect(() => {
    const element = root.current;
    if (done.current || !element) return;
    done.current = true;
    const first = rows.findIndex(
      (row) => row.kind !== 'other' && standingsOn({ face, plan, range }, row).length > 0,
    );
    const row = first >= SCREENFUL ? rows[first] : undefined;
    if (!row) return;
    const frame = requestAnimationFrame(() => scrollToRow(element, controller, row.id));
    return () => cancelAnimationFrame(frame);
  }, [root, controller, face, plan, range, rows]);
}
