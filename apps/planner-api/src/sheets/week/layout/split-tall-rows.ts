import type { WeekGroup, WeekRow } from '../week-sheet.js';

/** A row with more lanes than a page holds goes on in rows below, under the same name. */
function split(row: WeekRow, most: number): readonly WeekRow[] {
  if (row.lanes <= most) return [row];
  return Array.from({ length: Math.ceil(row.lanes / most) }, (_, index) => {
    const first = index * most;
    const blocks = row.blocks
      .filter(({ lane }) => lane >= first && lane < first + most)
      .map((block) => ({
        ...block,
        lane: block.lane - first,
        lanes: Math.min(block.lanes, first + most - block.lane),
      }));
    const lanes = Math.max(1, ...blocks.map(({ lane }) => lane + 1));
    return { ...row, blocks, lanes, onCall: index === 0 ? row.onCall : [] };
  });
}

export const splitTallRows = (groups: readonly WeekGroup[], most: number): readonly WeekGroup[] =>
  groups.map((group) => ({ ...group, rows: group.rows.flatMap((row) => split(row, most)) }));
