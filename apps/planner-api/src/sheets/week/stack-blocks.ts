import type { PlacedBlock, WeekBlock } from './week-sheet.js';

const overlap = (a: WeekBlock, b: WeekBlock): boolean => a.from < b.to && b.from < a.to;

/** Earlier first; of two that begin together the longer, and absences above all. */
const byPlace = (a: WeekBlock, b: WeekBlock): number =>
  Number(b.face === 'absence') - Number(a.face === 'absence') || a.from - b.from || b.to - a.to;

export interface Stacked {
  readonly blocks: readonly PlacedBlock[];
  readonly lanes: number;
}

/**
 * Each block in the first lane where it overlaps nothing, then made as tall as those below it leave
 * room: nothing is hidden, and a row is as high as its fullest half-day.
 */
export function stackBlocks(blocks: readonly WeekBlock[]): Stacked {
  const placed: { block: WeekBlock; lane: number }[] = [];
  for (const block of [...blocks].sort(byPlace)) {
    const taken = new Set(
      placed.filter((one) => overlap(one.block, block)).map(({ lane }) => lane),
    );
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    placed.push({ block, lane });
  }
  const lanes = Math.max(1, ...placed.map(({ lane }) => lane + 1));
  return {
    lanes,
    blocks: placed.map(({ block, lane }) => {
      const below = placed
        .filter((one) => one.lane > lane && overlap(one.block, block))
        .map((one) => one.lane);
      return { ...block, lane, lanes: Math.min(lanes, ...below) - lane };
    }),
  };
}
