import type { Intervention } from '@pastille/scheduling';
import type { BoardContextValue } from '../board-context.js';
import {
  kindOf,
  linkCommand,
  linkInHand,
  type Aim,
  type BarSide,
  type LinkInHand,
} from '../links/link-command.js';
import { edgeScrollOf } from './hand/scroll-at-edge.js';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Under {
  readonly interventionId: string;
  readonly rowId: string;
  readonly side: BarSide;
}

/** The bar under the pointer and the half of it: the left one is its start. */
function barUnder(x: number, y: number): Under | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const bar = element.closest('.pl-bar[data-intervention-id]');
    if (!bar) continue;
    const { left, width } = bar.getBoundingClientRect();
    return {
      interventionId: bar.getAttribute('data-intervention-id') ?? '',
      rowId: bar.getAttribute('data-row-id') ?? '',
      side: x < left + width / 2 ? 'start' : 'end',
    };
  }
  return null;
}

function aimAt(board: BoardContextValue, hand: LinkInHand, under: Under | null): Aim {
  const { plan, store } = board;
  const to = under ? plan.intervention(under.interventionId) : undefined;
  if (!under || !to || to.id === hand.from.id) return { kind: 'nothing' };
  const predecessorId = hand.from.taskId;
  if (to.taskId === null || predecessorId === null) return { kind: 'no-task' };
  if (to.taskId === predecessorId) return { kind: 'itself' };
  const kind = kindOf(hand.side, under.side);
  const command = linkCommand(plan, { predecessorId, taskId: to.taskId, kind });
  return { kind: 'link', command, outcome: store.judge(command) };
}

const sameOver = (a: LinkInHand['over'], b: LinkInHand['over']): boolean =>
  a?.key === b?.key && a?.side === b?.side;

function follow(board: BoardContextValue, { x, y }: Point): void {
  const hand = linkInHand.get();
  if (!hand) return;
  const under = barUnder(x, y);
  const over = under && {
    key: `${under.interventionId}@${under.rowId}`,
    side: under.side,
  };
  // Judged once for each bar and side, not for each step of the pointer.
  const aim = sameOver(over, hand.over) ? hand.aim : aimAt(board, hand, under);
  linkInHand.set({ ...hand, at: { x, y }, over, aim });
}

/** Let go: a good link is made, a refused one is told with its reason. */
function release(board: BoardContextValue): void {
  const hand = linkInHand.get();
  linkInHand.set(null);
  if (hand?.aim.kind === 'link') board.store.run(hand.aim.command);
}

/** The lanes come towards a hand at their edge, and what comes under it is aimed at. Returns how to tell it where the hand is. */
function comeTowards(
  root: Element | null,
  came: (point: Point) => void,
  signal: AbortSignal,
): (point: Point) => void {
  const scroll = root && edgeScrollOf(root);
  let hand: Point | null = null;
  let frame = 0;
  const step = (): void => {
    frame = 0;
    if (!hand || !scroll?.(hand.x, hand.y)) return;
    came(hand);
    frame = requestAnimationFrame(step);
  };
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
  return (point) => {
    hand = point;
    frame ||= requestAnimationFrame(step);
  };
}

interface Grip {
  readonly from: Intervention;
  readonly rowId: string;
  readonly side: BarSide;
}

/** The hand on a handle, until it lets go or Escape is pressed. `board` answers the newest board. */
export function dragLink(event: PointerEvent, grip: Grip, board: () => BoardContextValue): void {
  const at = { x: event.clientX, y: event.clientY };
  linkInHand.set({ ...grip, at, over: null, aim: { kind: 'nothing' } });
  const watching = new AbortController();
  const options = { signal: watching.signal, capture: true };
  const root = event.target instanceof Element ? event.target.closest('.pl-timeline') : null;
  const toEdge = comeTowards(root, (point) => follow(board(), point), watching.signal);
  const move = (next: PointerEvent): void => {
    if (next.pointerId !== event.pointerId) return;
    const point = { x: next.clientX, y: next.clientY };
    follow(board(), point);
    toEdge(point);
  };
  const end = (then: () => void): void => {
    watching.abort();
    then();
  };
  const cancel = (): void => end(() => linkInHand.set(null));
  window.addEventListener('pointermove', move, options);
  window.addEventListener('pointerup', () => end(() => release(board())), options);
  window.addEventListener('pointercancel', cancel, options);
  window.addEventListener('blur', cancel, options);
  window.addEventListener(
    'keydown',
    (pressed) => {
      if (pressed.key !== 'Escape') return;
      pressed.preventDefault();
      pressed.stopPropagation();
      cancel();
    },
    options,
  );
}
