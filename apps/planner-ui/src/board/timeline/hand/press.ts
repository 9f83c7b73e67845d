import type { BarAt } from '../../selection/selected.js';
import type { Grip } from './held-command.js';

/** Where a pointer went down on a bar. */
export interface Press {
  readonly bar: BarAt;
  readonly grip: Grip;
  readonly keepsRow: boolean;
  readonly pointerId: number;
  readonly isTouch: boolean;
  readonly x: number;
  readonly y: number;
  /** A finger's moves are told to this element, wherever the finger goes. */
  readonly target: Element;
}

/** Pixels of a bar's end that stretch it: what a mouse finds, what a finger finds, and none of a bar too short to be moved otherwise. */
const MOUSE_EDGE = 5;
const FINGER_EDGE = 18;

interface Span {
  readonly left: number;
  readonly right: number;
}

/** Which part of a bar lies under the pointer; an end that lies beyond the screen is no end. */
export function gripAt(
  x: number,
  { left, right }: Span,
  is: { readonly touch: boolean; readonly cutStart: boolean; readonly cutEnd: boolean },
): Grip {
  const width = right - left;
  const edge = Math.min(is.touch ? FINGER_EDGE : MOUSE_EDGE, width / (is.touch ? 4 : 5));
  if (!is.cutEnd && right - x <= edge) return 'end';
  return !is.cutStart && x - left <= edge ? 'start' : 'move';
}

export const barAtOf = (bar: Element): BarAt => ({
  interventionId: bar.getAttribute('data-intervention-id') ?? '',
  rowId: bar.getAttribute('data-row-id') ?? '',
});

/** The press on a bar, or `null`: on nothing, or on a button of a bar. */
export function pressOf(event: PointerEvent): Press | null {
  const { target, pointerId, clientX: x, clientY: y } = event;
  if (!(target instanceof Element) || target.closest('[data-padlock], [data-more]')) return null;
  const bar = target.closest('.pl-event')?.querySelector('.pl-bar[data-intervention-id]');
  if (!bar) return null;
  const isTouch = event.pointerType === 'touch';
  const cut = (side: 'start' | 'end'): boolean => bar.closest(`.pl-cut-${side}`) !== null;
  const is = { touch: isTouch, cutStart: cut('start'), cutEnd: cut('end') };
  const keepsRow = bar.classList.contains('pl-via');
  const grip = keepsRow ? 'move' : gripAt(x, bar.getBoundingClientRect(), is);
  return { bar: barAtOf(bar), grip, keepsRow, pointerId, isTouch, x, y, target };
}
