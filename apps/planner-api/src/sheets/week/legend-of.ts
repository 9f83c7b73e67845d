import { aboutOf } from './block-of.js';
import { GREY, tintOfTrade } from './tints.js';
import type { WeekGround } from './week-ground.js';
import type { LegendEntry, WeekGroup } from './week-sheet.js';

/** What is to be seen on the sheet, and nothing else: trades by their colour, then the signs. */
export function legendOf(
  { plan, work, words }: WeekGround,
  groups: readonly WeekGroup[],
): readonly LegendEntry[] {
  const rows = groups.flatMap((group) => group.rows);
  const blocks = rows.flatMap((row) => row.blocks);
  const tints = new Set(blocks.flatMap(({ face, tint }) => (face === 'work' ? [tint] : [])));
  const trades = work
    .flatMap(({ told }) => aboutOf(plan, told).trade ?? [])
    .filter((trade) => tints.has(tintOfTrade(trade)));
  const signs: readonly (readonly [Exclude<LegendEntry['face'], 'work'>, boolean])[] = [
    ['appointment', blocks.some(({ face }) => face === 'appointment')],
    ['block', blocks.some(({ face }) => face === 'block')],
    ['provisional', blocks.some(({ isProvisional }) => isProvisional)],
    ['locked', blocks.some(({ isLocked }) => isLocked)],
    ['done', blocks.some(({ isDone }) => isDone)],
    ['absence', blocks.some(({ face }) => face === 'absence')],
    ['on-call', rows.some(({ onCall }) => onCall.length > 0)],
  ];
  return [
    ...[...new Set(trades)]
      .sort((a, b) => a.localeCompare(b))
      .map((label) => ({ label, face: 'work' as const, tint: tintOfTrade(label) })),
    ...signs.flatMap(([face, isThere]) =>
      isThere ? [{ face, label: words.legend[face], tint: GREY }] : [],
    ),
  ];
}
