import { scrollSignal } from '../view/scroll-request.js';
import { barsBetween } from './bars-between.js';
import { drawnNow } from './drawn-now.js';
import { joined, selectionSignal, toggled, type BarAt } from './selected.js';
import { walkFrom } from './walk-bars.js';

/** Ctrl+click or Space. */
export const toggleSelected = (at: BarAt): void =>
  selectionSignal.set(toggled(selectionSignal.get(), at));

/** Shift+click: from where the last one was chosen to here, all of them. */
export function selectUpTo(at: BarAt): void {
  const selection = selectionSignal.get();
  const from = selection.anchor ?? at;
  selectionSignal.set(joined(selection, barsBetween(drawnNow(), from, at), from));
}

/** Shift and an arrow: the bar on the next line is chosen too, and has the focus. */
export function extendSelection(at: BarAt, way: 'up' | 'down'): void {
  const selection = selectionSignal.get();
  const next = walkFrom(drawnNow(), at, way);
  const more = next ? [at.interventionId, next.interventionId] : [at.interventionId];
  selectionSignal.set(joined(selection, more, selection.anchor ?? at));
  if (next) scrollSignal.set({ interventionId: next.interventionId, rowId: next.rowId });
}

/** Ctrl+A: every bar in sight. */
export function selectInSight(): void {
  const area = document.querySelector('.pl-timeline')?.getBoundingClientRect();
  if (!area) return;
  const bars = document.querySelectorAll('.pl-timeline .pl-bar[data-intervention-id]');
  const inSight = [...bars].filter((bar) => {
    const { left, right, top, bottom } = bar.getBoundingClientRect();
    return right > area.left && left < area.right && bottom > area.top && top < area.bottom;
  });
  selectAll(inSight.map((bar) => bar.getAttribute('data-intervention-id') ?? ''));
}

/** These and what was chosen already. */
export const selectAll = (ids: readonly string[]): void =>
  selectionSignal.set(joined(selectionSignal.get(), ids));
