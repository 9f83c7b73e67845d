import type { AllowFunc, CalendarOptions } from '@fullcalendar/react';
import type { PlanningCommand } from '@pastille/scheduling';
import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { useBoard, type BoardContextValue } from '../board-context.js';
import { anchorAt, anchorOf, type Opening, useOpening } from '../popover/opened.js';
import { selectUpTo, toggleSelected } from '../selection/choose.js';
import { selectionSignal } from '../selection/selected.js';
import { newId } from '../state/new-id.js';
import type { Face } from '../view/address.js';
import type { Axis } from './axis.js';
import { useAltPush, type Pushing } from './alt-push.js';
import { useEscape, type Cancellable } from './escape.js';
import { fromCard } from './fromCalendar.js';
import { absenceIdOf, barPropsOf, taskIdOf } from './parse-event.js';
import { presetAt } from './preset.js';
import { axisOfDate } from './toCalendar.js';
import { verdictSignal } from './verdict.js';

interface Hand extends Cancellable, Pushing {
  readonly board: BoardContextValue;
  readonly opening: Opening;
  readonly axis: Axis;
  readonly face: Exclude<Face, 'table'>;
  /** A card keeps its id while it is dragged: the preview and the deed are the same bytes. */
  cardId: string;
}

interface Place {
  readonly start: number;
  readonly rowId: string;
}

function cardCommand(
  { board: { plan }, axis, face, cardId }: Hand,
  taskId: string,
  place: Place,
): PlanningCommand | null {
  const task = plan.records.task.get(taskId);
  if (!task) return null;
  if (face === 'worksites') {
    if (place.rowId !== task.worksiteId) return null;
    return fromCard({ plan, axis }, task, {
      interventionId: cardId,
      at: place.start,
      resourceId: null,
    });
  }
  const resourceId = plan.records.resource.has(place.rowId) ? place.rowId : null;
  return fromCard({ plan, axis }, task, { interventionId: cardId, at: place.start, resourceId });
}

/** Bars are in our own hand (`hand/`); what the calendar drags is a card of « à planifier ». */
function allow(hand: RefObject<Hand>): AllowFunc {
  return (span, event) => {
    const taskId = event && taskIdOf(event);
    if (!taskId) return true;
    if (hand.current.cancelled) return false;
    const rowId = span.resource?.id ?? '';
    const command = cardCommand(hand.current, taskId, { start: axisOfDate(span.start), rowId });
    if (!command) {
      verdictSignal.set(null);
      return false;
    }
    const outcome = hand.current.board.store.judge(command);
    verdictSignal.set({ subject: { taskId }, command, outcome, rowId });
    return outcome.status === 'accepted';
  };
}

/** What the verdict said is what is done: one command, whatever the calendar made of the drop. */
function release(hand: RefObject<Hand>): void {
  const verdict = verdictSignal.get();
  verdictSignal.set(null);
  if (verdict && !hand.current.cancelled) hand.current.board.store.run(verdict.command);
}

/** One click on the padlock locks or unlocks the date. */
function togglePadlock({ board }: Hand, interventionId: string): void {
  const one = board.plan.intervention(interventionId);
  if (!one) return;
  board.store.run({
    type: 'set-lock',
    interventionId,
    facet: 'time',
    locked: one.lock.time === null,
    reason: null,
  });
}

/** A finger has no Ctrl: once something is chosen, its taps choose on. */
const choosesOn = (event: MouseEvent): boolean =>
  event.ctrlKey ||
  event.metaKey ||
  (event instanceof PointerEvent &&
    event.pointerType === 'touch' &&
    selectionSignal.get().ids.length > 0);

const clickOf =
  (hand: RefObject<Hand>): NonNullable<CalendarOptions['eventClick']> =>
  ({ event, el, jsEvent }) => {
    const target = jsEvent.target;
    if (!(target instanceof Element) || absenceIdOf(event) !== null) return;
    const { opening } = hand.current;
    const { interventionId, rowId, more } = barPropsOf(event);
    const at = { interventionId, rowId };
    if (choosesOn(jsEvent)) toggleSelected(at);
    else if (jsEvent.shiftKey) selectUpTo(at);
    else if (target.closest('[data-padlock]')) togglePadlock(hand.current, interventionId);
    else if (target.closest('[data-more]'))
      opening.open({ kind: 'more', interventionIds: more, anchor: anchorOf(target) });
    else
      opening.open({ kind: 'intervention', interventionId, part: 'details', anchor: anchorOf(el) });
  };

const selectOf =
  (hand: RefObject<Hand>): NonNullable<CalendarOptions['select']> =>
  ({ start, end, resource, jsEvent, view }) => {
    view.calendar.unselect();
    if (hand.current.cancelled) return;
    const place = { start: axisOfDate(start), end: axisOfDate(end), rowId: resource?.id ?? '' };
    const anchor = anchorAt(jsEvent?.clientX ?? 400, jsEvent?.clientY ?? 300);
    const { board, axis, opening } = hand.current;
    opening.open({ kind: 'new', anchor, preset: presetAt({ plan: board.plan, axis }, place) });
  };

function optionsOf(hand: RefObject<Hand>): CalendarOptions {
  return {
    eventAllow: allow(hand),
    // The plan decides what is drawn: the calendar's own idea of the drop is taken back first.
    eventReceive: ({ revert }) => {
      revert();
      release(hand);
      hand.current.cardId = newId();
    },
    eventClick: clickOf(hand),
    select: selectOf(hand),
    selectAllow: ({ resource }) => resource !== undefined && !resource.id.startsWith('group:'),
  };
}

/** A card let go where it may not stand: the calendar says nothing of it, so the refusal is told here. */
function useToldRefusal(hand: RefObject<Hand>): void {
  useEffect(() => {
    const tell = (): void => {
      const verdict = verdictSignal.get();
      if (!verdict || !('taskId' in verdict.subject)) return;
      verdictSignal.set(null);
      if (verdict.outcome.status === 'refused') hand.current.board.store.run(verdict.command);
    };
    // After the calendar's own word on the drop, which for a finger comes a turn later than its touch ends.
    const soon = (): unknown => setTimeout(() => setTimeout(tell));
    const up = ({ pointerType }: PointerEvent): unknown => pointerType !== 'touch' && soon();
    const watching = new AbortController();
    const options = { capture: true, signal: watching.signal };
    window.addEventListener('pointerup', up, options);
    window.addEventListener('touchend', soon, options);
    window.addEventListener('touchcancel', soon, options);
    return () => watching.abort();
  }, [hand]);
}

/** Pointer → command. Stable for the life of the timeline; reads the newest board through one ref. */
export function useGestures(face: Exclude<Face, 'table'>, axis: Axis): CalendarOptions {
  const board = useBoard();
  const opening = useOpening();
  const hand = useRef<Hand>({
    board,
    opening,
    axis,
    face,
    cardId: newId(),
    cancelled: false,
    pushes: false,
  });
  useEscape(hand);
  useAltPush(hand);
  useToldRefusal(hand);
  hand.current = { ...hand.current, board, opening, axis, face };
  const options = useMemo(() => optionsOf(hand), []);
  return useMemo(
    () => (board.mayPlan ? options : { ...options, selectable: false, droppable: false }),
    [board.mayPlan, options],
  );
}
