import type { CanvasElement } from 'pdfmake/interfaces.js';
import {
  blockText,
  fullBlockText,
  heightOfLines,
  insetOf,
  LINE_HEIGHT,
  SMALLER,
  type BlockLine,
  type Setting,
} from '../layout/block-text.js';
import { GAP } from '../layout/row-heights.js';
import { edgeOf, type Box, type Frame } from '../layout/frame.js';
import { textWidth } from '../layout/text-width.js';
import { paleOf } from '../tints.js';
import type { BlockFace, PlacedBlock } from '../week-sheet.js';
import { area, drawn, hatch, INK, joined, outline, type Drawing, type Stroke } from './drawing.js';
import { arrow, padlock, tick } from './signs.js';

export interface BlockPlace {
  readonly frame: Frame;
  readonly setting: Setting;
  /** Where the lanes of the row stand. */
  readonly top: number;
  readonly laneHeight: number;
}

const MOST_LINES = 7;

function boxOf({ frame, top, laneHeight }: BlockPlace, block: PlacedBlock): Box {
  const x = edgeOf(frame, block.from) + 1;
  return {
    ...{ x, y: top + GAP + block.lane * (laneHeight + GAP) },
    w: edgeOf(frame, block.to) - 1 - x,
    h: block.lanes * (laneHeight + GAP) - GAP,
  };
}

/** The looks are told apart without any colour: by their edge, their outline and their hatching. */
function bodyOf(box: Box, block: PlacedBlock, size: number): readonly CanvasElement[] {
  const { tint, face, isProvisional, isDone } = block;
  const dash = { length: size * 0.38, space: size * 0.26 };
  const line: Stroke = {
    ...{ color: tint, width: size * (isProvisional ? 0.11 : 0.07) },
    ...(isProvisional ? { dash } : {}),
  };
  const pale = isProvisional || isDone ? '#ffffff' : paleOf(tint, 0.14);
  return [...FACES[face]({ box, size, tint, pale }), ...(face === 'absence' ? [] : edge())];
  function edge(): readonly CanvasElement[] {
    return [outline(box, line, face === 'appointment' ? size * 0.35 : 0)];
  }
}

interface FaceParts {
  readonly box: Box;
  readonly size: number;
  readonly tint: string;
  readonly pale: string;
}

const FACES: Readonly<Record<BlockFace, (parts: FaceParts) => readonly CanvasElement[]>> = {
  work: ({ box, size, tint, pale }) => [area(box, pale), area({ ...box, w: size * 0.34 }, tint)],
  appointment: ({ box, size }) => [
    { type: 'rect', ...box, r: size * 0.35, color: '#ffffff', lineWidth: 0 },
  ],
  block: ({ box, size }) => {
    const post = { ...box, w: size * 0.16 };
    return [
      area(box, '#f1f2f4'),
      ...[0, 0.28].map((at) => area({ ...post, x: box.x + size * at }, INK.strong)),
    ];
  },
  absence: ({ box, size }) => [
    area(box, '#f4f5f6'),
    ...hatch(box, size * 0.62, { color: '#9aa2ab', width: size * 0.05 }),
  ],
};

function signsOf(box: Box, block: PlacedBlock, size: number): readonly CanvasElement[] {
  const top = box.y + insetOf(size).top;
  const side = size * 0.9;
  const right = box.x + box.w - side - size * 0.12;
  return [
    ...(block.isLocked ? padlock({ x: right, y: top }, side, INK.strong) : []),
    ...(block.isDone
      ? tick({ x: block.isLocked ? right - side : right, y: top }, side, INK.strong)
      : []),
  ];
}

function arrowsOf(box: Box, { goesOn, tint }: PlacedBlock, size: number): readonly CanvasElement[] {
  const y = box.y + box.h - size * 0.7;
  const small = size * 0.62;
  return [
    ...(goesOn.after
      ? [arrow({ x: box.x + box.w - 1.5, y }, { size: small, toLeft: false }, tint)]
      : []),
    ...(goesOn.before
      ? [arrow({ x: box.x - size * 0.45, y }, { size: small, toLeft: true }, tint)]
      : []),
  ];
}

/** The word of an absence stands on white, in the middle of its hatching. */
function awayText(box: Box, { frame, block, setting }: TextParts): Drawing {
  const lines = blockText(frame, block, { ...setting, most: 2 });
  const height = heightOfLines(lines, setting.size);
  const width = Math.max(...lines.map(({ text, size, bold }) => textWidth(text, { size, bold })));
  const w = Math.min(box.w - 1, width + setting.size * 0.8);
  const plate = {
    ...{ x: box.x + (box.w - w) / 2, y: box.y + (box.h - height) / 2, w, h: height },
  };
  const text = textsAt({ ...plate, x: plate.x + setting.size * 0.4 }, { frame, block, setting });
  return joined([drawn([area(plate, '#ffffff')]), text]);
}

interface TextParts {
  readonly frame: Frame;
  readonly block: PlacedBlock;
  readonly setting: Setting;
}

function textsAt({ x, y, h }: Omit<Box, 'w'>, { frame, block, setting }: TextParts): Drawing {
  let down = y + insetOf(setting.size).top;
  const texts = within(h, fullBlockText(frame, block, setting), setting.size).map(
    ({ text, bold, size }) => {
      const mark = { x, y: down, text, size, bold, color: bold ? INK.strong : INK.soft };
      down += size * LINE_HEIGHT;
      return mark;
    },
  );
  return drawn([], texts);
}

export function drawBlock(place: BlockPlace, block: PlacedBlock): Drawing {
  const { frame, setting } = place;
  const { size } = setting;
  const box = boxOf(place, block);
  const parts = { frame, block, setting: roomier(setting, box) };
  const body = drawn([
    ...bodyOf(box, block, size),
    ...signsOf(box, block, size),
    ...arrowsOf(box, block, size),
  ]);
  if (block.face === 'absence') return joined([body, awayText(box, parts)]);
  return joined([body, textsAt({ ...box, x: box.x + insetOf(size).left }, parts)]);
}

/** Lines that would stand below the bar are left out, the last first. */
function within(height: number, lines: readonly BlockLine[], size: number): readonly BlockLine[] {
  let kept = lines;
  while (kept.length > 1 && heightOfLines(kept, size) > height + 0.5) kept = kept.slice(0, -1);
  return kept;
}

/** A bar that became taller than it had to be says more. */
function roomier({ size }: Setting, { h }: Box): Setting {
  const small = size * SMALLER * LINE_HEIGHT;
  const fits = 1 + Math.floor((h - 2 * insetOf(size).top - size * LINE_HEIGHT) / small + 0.05);
  return { size, most: Math.max(1, Math.min(fits, MOST_LINES)) };
}
