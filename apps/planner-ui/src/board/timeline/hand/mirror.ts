import type { Grip } from './held-command.js';
import { scrollersOf } from './scroll-at-edge.js';

/** What the hand holds, drawn above everything, so that nothing below is laid out again while it moves. */
export interface Mirror {
  /** Pixels from where it was taken. */
  readonly carry: (grip: Grip, x: number, y: number) => void;
  readonly putDown: () => void;
}

export interface Taken {
  readonly ids: readonly string[];
  readonly rowId: string;
  readonly grip: Grip;
}

/** More than one sees at once need not move along. */
const MOST = 60;

interface Piece {
  readonly element: HTMLElement;
  readonly width: number;
  /** Goes up and down with the hand; the others only along. */
  readonly isOnLine: boolean;
}

function pieceOf(bar: HTMLElement, origin: DOMRect, rowId: string): Piece {
  const { left, top, width, height } = bar.getBoundingClientRect();
  const element = document.createElement('div');
  element.className = 'pl-mirror';
  element.style.cssText = `left:${left - origin.left}px;top:${top - origin.top}px;width:${width}px;height:${height}px`;
  const copy = bar.cloneNode(true);
  if (copy instanceof HTMLElement) {
    copy.removeAttribute('data-intervention-id');
    copy.setAttribute('data-mirror', 'true');
    for (const one of copy.querySelectorAll('[tabindex]')) one.removeAttribute('tabindex');
  }
  element.append(copy);
  return { element, width, isOnLine: bar.dataset['rowId'] === rowId };
}

function move(
  piece: Piece,
  grip: Grip,
  { x, y }: { readonly x: number; readonly y: number },
): void {
  const { element, width, isOnLine } = piece;
  if (grip === 'move') {
    element.style.transform = `translate(${x}px, ${isOnLine ? y : 0}px)`;
    return;
  }
  element.style.width = `${Math.max(6, width + (grip === 'end' ? x : -x))}px`;
  element.style.transform = `translate(${grip === 'start' ? Math.min(x, width - 6) : 0}px, 0)`;
}

/** The layer lies over what scrolls: a wheel that turns while the hand holds something is handed on. */
function scrollBelow(root: Element, { deltaX, deltaY }: WheelEvent): void {
  for (const scroller of scrollersOf(root)) scroller.scrollBy(deltaX, deltaY);
}

/** Lifts copies of the bars into a layer of their own; the bars themselves fade until it is put down. */
export function liftMirror(root: HTMLElement, { ids, rowId, grip }: Taken): Mirror {
  const wanted = new Set(ids);
  const bars = [...root.querySelectorAll<HTMLElement>('.pl-bar[data-intervention-id]')]
    .filter((bar) => wanted.has(bar.dataset['interventionId'] ?? ''))
    .slice(0, MOST);
  const origin = root.getBoundingClientRect();
  const pieces = bars.map((bar) => pieceOf(bar, origin, rowId));
  const layer = document.createElement('div');
  layer.className = 'pl-mirrors';
  layer.dataset['grip'] = grip;
  layer.addEventListener('wheel', (event) => scrollBelow(root, event), { passive: true });
  layer.setAttribute('aria-hidden', 'true');
  layer.append(...pieces.map(({ element }) => element));
  root.append(layer);
  for (const bar of bars) bar.dataset['held'] = 'true';
  return {
    carry: (grip, x, y) => {
      for (const piece of pieces) move(piece, grip, { x, y });
    },
    putDown: () => {
      layer.remove();
      for (const bar of bars) delete bar.dataset['held'];
    },
  };
}
