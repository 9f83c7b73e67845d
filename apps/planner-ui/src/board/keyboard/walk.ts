import { drawnNow } from '../selection/drawn-now.js';
import { firstBar, walkFrom, type Way } from '../selection/walk-bars.js';
import { scrollSignal } from '../view/scroll-request.js';
import type { FocusedBar } from './focused-bar.js';

/** The head of a line under the focus: from there the arrow leads to its first bar. */
function headedRow(): string | null {
  const head = document.activeElement?.closest('[data-resource-row], [data-worksite-id]');
  return head?.getAttribute('data-resource-row') ?? head?.getAttribute('data-worksite-id') ?? null;
}

function fromOutside(way: Way): { readonly interventionId: string; readonly rowId: string } | null {
  const drawn = drawnNow();
  const row = headedRow();
  if (row === null)
    return document.activeElement?.closest('button, a, [role="dialog"]') ? null : firstBar(drawn);
  return way === 'right' ? firstBar({ ...drawn, rows: [row] }) : null;
}

/** The focus goes from bar to bar. `false`: there is nothing there, and the key is not ours. */
export function walk(bar: FocusedBar | null, way: Way): boolean {
  const to = bar
    ? walkFrom(drawnNow(), { interventionId: bar.one.id, rowId: bar.rowId }, way)
    : fromOutside(way);
  if (to) scrollSignal.set({ interventionId: to.interventionId, rowId: to.rowId });
  return to !== null || bar !== null;
}
