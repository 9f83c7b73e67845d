import type { BoardContextValue } from '../board-context.js';
import { anchorOf, type Opening } from '../popover/opened.js';

/** The task under the focus: a dot, a cell, a card, or the bar of one. */
function focusedTask({ plan }: BoardContextValue): { taskId: string; element: Element } | null {
  const element = document.activeElement?.closest(
    '[data-task-id], [data-card-task], [data-intervention-id]',
  );
  if (!element) return null;
  const bar = plan.intervention(element.getAttribute('data-intervention-id') ?? '');
  const taskId =
    element.getAttribute('data-task-id') ?? element.getAttribute('data-card-task') ?? bar?.taskId;
  return taskId ? { taskId, element } : null;
}

/** Q: when could it be done? Asked of whatever task one stands on. */
export function askForSlots(board: BoardContextValue, opening: Opening): void {
  const focused = board.mayPlan ? focusedTask(board) : null;
  if (!focused) return;
  const { taskId, element } = focused;
  opening.open({ kind: 'slots', taskId, people: [], anchor: anchorOf(element) });
}
