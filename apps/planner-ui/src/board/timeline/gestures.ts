import type { AllowFunc, CalendarOptions, EventApi } from '@fullcalendar/react';
import type { PlanningCommand } from '@pastille/scheduling';
import { toUtc } from '@pastille/time';
import { useMemo, useRef, type RefObject } from 'react';
import { useBoard, type BoardContextValue } from '../board-context.js';
import { anchorAt, anchorOf, type NewPreset, type Opening, useOpening } from '../popover/opened.js';
import { newId } from '../state/new-id.js';
import type { Face } from '../view/address.js';
import type { Axis } from './axis.js';
import { useAltPush, withAlt, type Pushing } from './alt-push.js';
import { useEscape, type Cancellable } from './escape.js';
import { fromCard, fromDrop, fromResize } from './fromCalendar.js';
import { absenceIdOf, barPropsOf, taskIdOf } from './parse-event.js';
import { axisOfDate } from './toCalendar.js';
import { verdictSignal } from './verdict.js';

interface Hand extends Cancellable, Pushing {
  readonly board: BoardContextValue;
  readonly opening: Opening;
  readonly axis: Axis;
  readonly face: Exclude<Face, 'table'>;
  /** The bar that the pointer holds; the others of its intervention only follow it. */
  held: string | null;
  mode: 'move' | 'resize';
  /** A card keeps its id while it is dragged: the preview and the deed are the same bytes. */
  cardId: string;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly rowId: string;
}

function commandOf(hand: Hand, event: EventApi, place: Place): PlanningCommand | null {
  const { axis } = hand;
  const { plan } = hand.board;
  const taskId = taskIdOf(event);
  if (taskId) return cardCommand(hand, taskId, place);
  const { interventionId, rowId } = barPropsOf(event);
  const one = plan.intervention(interventionId);
  if (!one || !event.start || !event.end) return null;
  const from = axisOfDate(event.start);
  if (hand.mode === 'move') {
    const drop = { from, to: place.start, fromRow: rowId, toRow: place.rowId };
    const command = fromDrop({ plan, axis }, one, drop);
    return command && withAlt(command, hand.pushes);
  }
  return fromResize(
    { plan, axis },
    one,
    place.start === from ? { end: place.end } : { start: place.start },
  );
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

function allow(hand: RefObject<Hand>): AllowFunc {
  return (span, event) => {
    if (!event) return true;
    const taskId = taskIdOf(event);
    if (!taskId && event.id !== hand.current.held) return true;
    if (hand.current.cancelled) return false;
    const rowId = span.resource?.id ?? '';
    const place = { start: axisOfDate(span.start), end: axisOfDate(span.end), rowId };
    const command = commandOf(hand.current, event, place);
    if (!command) {
      verdictSignal.set(null);
      return false;
    }
    const outcome = hand.current.board.store.judge(command);
    const subject = taskId ? { taskId } : { interventionId: barPropsOf(event).interventionId };
    verdictSignal.set({ subject, command, outcome, rowId });
    return outcome.status === 'accepted';
  };
}

/** What the verdict said is what is done: one command, whatever the calendar made of the drop. */
function release(hand: RefObject<Hand>): void {
  const verdict = verdictSignal.get();
  verdictSignal.set(null);
  if (verdict && !hand.current.cancelled) hand.current.board.store.run(verdict.command);
}

/** Let go where it may not stand: the refusal is told, with the way out where there is one. */
function tellRefusal(hand: RefObject<Hand>): void {
  const verdict = verdictSignal.get();
  if (verdict?.outcome.status === 'refused') hand.current.board.store.run(verdict.command);
  verdictSignal.set(null);
}

function grip(hand: RefObject<Hand>, mode: Hand['mode'], event: EventApi): void {
  hand.current.held = event.id;
  hand.current.mode = mode;
  hand.current.board.store.hold(barPropsOf(event).interventionId);
}

function letGo(hand: RefObject<Hand>): void {
  hand.current.held = null;
  hand.current.board.store.hold(null);
  // FullCalendar tells the drop after the end of the drag, and nothing at all after a refused one.
  setTimeout(() => tellRefusal(hand));
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

const clickOf =
  (hand: RefObject<Hand>): NonNullable<CalendarOptions['eventClick']> =>
  ({ event, el, jsEvent }) => {
    const target = jsEvent.target;
    if (!(target instanceof Element) || absenceIdOf(event) !== null) return;
    const { opening } = hand.current;
    const { interventionId, more } = barPropsOf(event);
    if (target.closest('[data-padlock]')) togglePadlock(hand.current, interventionId);
    else if (target.closest('[data-more]'))
      opening.open({ kind: 'more', interventionIds: more, anchor: anchorOf(target) });
    else
      opening.open({ kind: 'intervention', interventionId, part: 'details', anchor: anchorOf(el) });
  };

/** What was drawn on an empty place: on a worksite's row one of its tasks first, elsewhere an appointment. */
function presetOf({ board, axis }: Hand, { start, end, rowId }: Place): NewPreset {
  const { plan } = board;
  const { zone } = plan.settings;
  const isWorksite = plan.records.worksite.has(rowId);
  return {
    start: toUtc(zone, axis.fromAxis(start, 'start')),
    end: toUtc(zone, axis.fromAxis(end, 'end')),
    resourceId: plan.records.resource.has(rowId) ? rowId : null,
    worksiteId: isWorksite ? rowId : null,
    as: isWorksite ? 'task' : 'appointment',
  };
}

const selectOf =
  (hand: RefObject<Hand>): NonNullable<CalendarOptions['select']> =>
  ({ start, end, resource, jsEvent, view }) => {
    view.calendar.unselect();
    if (hand.current.cancelled) return;
    const place = { start: axisOfDate(start), end: axisOfDate(end), rowId: resource?.id ?? '' };
    const anchor = anchorAt(jsEvent?.clientX ?? 400, jsEvent?.clientY ?? 300);
    hand.current.opening.open({ kind: 'new', anchor, preset: presetOf(hand.current, place) });
  };

function optionsOf(hand: RefObject<Hand>): CalendarOptions {
  return {
    eventAllow: allow(hand),
    eventDragStart: ({ event }) => grip(hand, 'move', event),
    eventDragStop: () => letGo(hand),
    eventResizeStart: ({ event }) => grip(hand, 'resize', event),
    eventResizeStop: () => letGo(hand),
    // The plan decides what is drawn: the calendar's own idea of the drop is taken back first.
    eventDrop: ({ revert }) => {
      revert();
      release(hand);
    },
    eventResize: ({ revert }) => {
      revert();
      release(hand);
    },
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

/** Pointer → command. Stable for the life of the timeline; reads the newest board through one ref. */
export function useGestures(face: Exclude<Face, 'table'>, axis: Axis): CalendarOptions {
  const board = useBoard();
  const opening = useOpening();
  const hand = useRef<Hand>({
    board,
    opening,
    axis,
    face,
    held: null,
    mode: 'move',
    cardId: newId(),
    cancelled: false,
    pushes: false,
  });
  useEscape(hand);
  useAltPush(hand);
  hand.current = { ...hand.current, board, opening, axis, face };
  const options = useMemo(() => optionsOf(hand), []);
  return useMemo(
    () =>
      board.mayPlan
        ? options
        : { ...options, editable: false, selectable: false, droppable: false },
    [board.mayPlan, options],
  );
}
