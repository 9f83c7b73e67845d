import type { KeyboardEvent } from 'react';

const STEPS: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** How far one looks for the next cell that holds a task: tables have gaps. */
const FAR = 40;

function nextCell(
  table: Element,
  from: string,
  [down, right]: readonly [number, number],
): HTMLElement | null {
  const [row = 0, column = 0] = from.split(':').map(Number);
  for (let far = 1; far <= FAR; far += 1) {
    const cell = table.querySelector<HTMLElement>(
      `[data-cell="${row + down * far}:${column + right * far}"]`,
    );
    if (cell) return cell;
  }
  return null;
}

/** Arrows go from task to task over the empty cells between. */
export function walkCells(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const from =
    event.target instanceof Element
      ? event.target.closest('[data-cell]')?.getAttribute('data-cell')
      : null;
  const next =
    step && from && !event.altKey && !event.shiftKey
      ? nextCell(event.currentTarget, from, step)
      : null;
  if (!next) return;
  event.preventDefault();
  next.focus();
}
