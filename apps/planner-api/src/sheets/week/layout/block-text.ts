import { textWidth } from './text-width.js';
import type { PlacedBlock } from '../week-sheet.js';
import { edgeOf, type Frame } from './frame.js';
import { oneLine, wrapText } from './wrap-text.js';

/** How texts on bars are set. */
export interface Setting {
  /** Points, of what is in bold; the rest is a little smaller. */
  readonly size: number;
  /** Lines at most on one bar. */
  readonly most: number;
}

export interface BlockLine {
  readonly text: string;
  readonly bold: boolean;
  readonly size: number;
}

export const LINE_HEIGHT = 1.16;
/** The second voice beside the first. */
export const SMALLER = 0.88;

/** Inside a bar: its edge at the left, air, and room for signs on the first line. */
export const insetOf = (size: number) => ({
  left: size * 0.62,
  right: size * 0.2,
  top: size * 0.22,
});
export const signsWidth = ({ isLocked, isDone }: PlacedBlock, size: number): number =>
  (Number(isLocked) + Number(isDone)) * size * 0.95;

export function blockWidth(frame: Frame, { from, to }: PlacedBlock): number {
  return edgeOf(frame, to) - edgeOf(frame, from) - 2;
}

interface Room {
  readonly first: number;
  readonly rest: number;
  readonly most: number;
}

/** Where « M. et Mme Martin » is too wide, « Martin » says whose job it is. */
const TITLES = /^(?:(?:M\.|MM\.|Mme|Mmes|Mlle|Mr|Mrs|Ms)(?: (?:et|&|and) )?\s?)+(?=\S)/;

const shorterIn = (width: number, title: string, size: number): string =>
  textWidth(title, { size, bold: true }) <= width ? title : title.replace(TITLES, '');

/** « 9 h 30 · Martin » where that fits, else the hour on a line of its own. */
function headingOf({ time, title }: PlacedBlock, room: Room, size: number): readonly string[] {
  const font = { size, bold: true };
  if (time === null) return wrapText(shorterIn(room.first, title, size), room, font);
  const both = `${time} · ${title}`;
  if (textWidth(both, font) <= room.first || room.most === 1) {
    return wrapText(both, { ...room, most: 1 }, font);
  }
  const most = room.most > 2 ? 2 : 1;
  // Where a window of arrival has no room, it is better to come early than to read half an hour.
  const [from = time] = time.split(' –');
  const isWide = most === 1 && textWidth(time, font) > room.first;
  const hour = wrapText(isWide ? from : time, { ...room, most }, font);
  const left = { first: room.rest, rest: room.rest, most: room.most - hour.length };
  return [...hour, ...wrapText(shorterIn(room.rest, title, size), left, font)];
}

/** What is written on a bar: its heading, then what there is room for, the most needed first. */
export function blockText(
  frame: Frame,
  block: PlacedBlock,
  { size, most }: Setting,
): readonly BlockLine[] {
  const inset = insetOf(size);
  const rest = blockWidth(frame, block) - inset.left - inset.right;
  const first = rest - signsWidth(block, size);
  const small = size * SMALLER;
  const least = block.time === null ? 1 : 2;
  const forHeading = Math.max(Math.min(least, most), most - Math.min(block.lines.length, 1));
  const heading = headingOf(block, { first, rest, most: forHeading }, size);
  const lines: BlockLine[] = heading.map((text) => ({ text, bold: true, size }));
  block.lines.forEach((text, index) => {
    const waiting = block.lines.length - index - 1;
    const room = most - lines.length;
    if (room <= 0) return;
    const own = { first: rest, rest, most: Math.max(1, room - Math.min(waiting, room - 1)) };
    for (const line of wrapText(text, own, { size: small, bold: false })) {
      lines.push({ text: line, bold: false, size: small });
    }
  });
  return lines;
}

/** With what is taken along, where the bar has room for it. */
export function fullBlockText(
  frame: Frame,
  block: PlacedBlock,
  setting: Setting,
): readonly BlockLine[] {
  const lines = blockText(frame, block, setting);
  const { extra } = block;
  if (extra === null || lines.length >= setting.most) return lines;
  const inset = insetOf(setting.size);
  const width = blockWidth(frame, block) - inset.left - inset.right;
  const size = setting.size * SMALLER;
  return [...lines, { text: oneLine(extra, width, { size, bold: false }), bold: false, size }];
}

export const heightOfLines = (lines: readonly BlockLine[], size: number): number =>
  lines.reduce((sum, line) => sum + line.size * LINE_HEIGHT, 2 * insetOf(size).top);
