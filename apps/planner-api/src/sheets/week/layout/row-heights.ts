import type { WeekGroup, WeekRow } from '../week-sheet.js';
import { blockText, heightOfLines, LINE_HEIGHT, type Setting, SMALLER } from './block-text.js';
import type { Frame } from './frame.js';
import { wrapText } from './wrap-text.js';

/** Between two lanes, and above and below them. */
export const GAP = 1.5;

/** One line of a page: the name of a crew, or a row with its height. */
export type Strip =
  | { readonly type: 'crew'; readonly group: WeekGroup; readonly height: number }
  | {
      readonly type: 'row';
      readonly group: WeekGroup;
      readonly row: WeekRow;
      readonly height: number;
    };

export const nameLines = (frame: Frame, row: WeekRow, size: number) => {
  const width = frame.names - size * 1.3;
  const wide = { first: width, rest: width };
  return {
    title: wrapText(row.title, { ...wide, most: 2 }, { size, bold: true }),
    subtitle:
      row.subtitle === null
        ? []
        : wrapText(row.subtitle, { ...wide, most: 1 }, { size: size * SMALLER, bold: false }),
  };
};

export const onCallHeight = ({ onCall }: WeekRow, size: number): number =>
  onCall.length > 0 ? size * 1.15 : 0;

function laneHeight(frame: Frame, row: WeekRow, setting: Setting): number {
  const { size } = setting;
  const needed = row.blocks.map((block) => {
    const lines = blockText(frame, block, setting);
    return heightOfLines(lines, size) / block.lanes;
  });
  return Math.max(size * 1.7, ...needed);
}

function rowHeight(frame: Frame, row: WeekRow, setting: Setting): number {
  const { size } = setting;
  const lanes = row.lanes * (laneHeight(frame, row, setting) + GAP) + GAP;
  const { title, subtitle } = nameLines(frame, row, size);
  const name = (title.length + subtitle.length * SMALLER) * size * LINE_HEIGHT + size * 0.5;
  return Math.max(lanes + onCallHeight(row, size), name);
}

export const crewHeight = (size: number): number => size * 1.45;

/** Everything that stands on the pages, from top to bottom, in a setting. */
export function stripsOf(
  frame: Frame,
  groups: readonly WeekGroup[],
  setting: Setting,
): readonly Strip[] {
  return groups.flatMap((group): readonly Strip[] => [
    ...(group.title === null
      ? []
      : [{ type: 'crew' as const, group, height: crewHeight(setting.size) }]),
    ...group.rows.map((row) => ({
      ...{ type: 'row' as const, group, row },
      height: rowHeight(frame, row, setting),
    })),
  ]);
}

export const heightOf = (strips: readonly Strip[]): number =>
  strips.reduce((sum, { height }) => sum + height, 0);
