import type { Setting } from '../layout/block-text.js';
import { LINE_HEIGHT, SMALLER } from '../layout/block-text.js';
import { edgeOf, type Frame } from '../layout/frame.js';
import { GAP, nameLines, onCallHeight, type Strip } from '../layout/row-heights.js';
import { oneLine } from '../layout/wrap-text.js';
import { paleOf } from '../tints.js';
import type { WeekRow } from '../week-sheet.js';
import { area, drawn, INK, joined, outline, rule, type Drawing } from './drawing.js';
import { drawBlock } from './draw-block.js';

export interface RowPlace {
  readonly frame: Frame;
  readonly setting: Setting;
  readonly y: number;
}

type CrewStrip = Extract<Strip, { type: 'crew' }>;
type RowStrip = Extract<Strip, { type: 'row' }>;

/** The name of a crew, across the page. */
export function drawCrew({ frame, setting, y }: RowPlace, { group, height }: CrewStrip): Drawing {
  const { body } = frame;
  const size = setting.size * 0.92;
  const box = { x: body.x, y, w: body.w, h: height };
  const tint = group.tint ?? INK.soft;
  const font = { size, bold: true };
  return drawn(
    [
      area(box, paleOf(tint, 0.16)),
      area({ ...box, w: size * 0.34 }, tint),
      rule({ x: body.x, y }, { x: body.x + body.w, y }, { color: INK.soft, width: 0.7 }),
    ],
    [
      {
        ...{ x: body.x + size * 0.7, y: y + (height - size * 1.21) / 2, size, bold: true },
        ...{ color: INK.strong, text: oneLine(group.title ?? '', body.w / 2, font) },
      },
    ],
  );
}

function drawName({ frame, setting, y }: RowPlace, { row, height }: RowStrip): Drawing {
  const { size } = setting;
  const { title, subtitle } = nameLines(frame, row, size);
  const lines = [
    ...title.map((text) => ({ text, size, bold: true, color: INK.strong })),
    ...subtitle.map((text) => ({ text, size: size * SMALLER, bold: false, color: INK.soft })),
  ];
  const total = lines.reduce((sum, line) => sum + line.size * LINE_HEIGHT, 0);
  let down = y + (height - total) / 2;
  const texts = lines.map((line) => {
    const mark = { ...line, x: frame.body.x + size * 0.7, y: down };
    down += line.size * LINE_HEIGHT;
    return mark;
  });
  const edge = { x: frame.body.x, y: y + 1, w: size * 0.34, h: height - 2 };
  return drawn(row.tint === null ? [] : [area(edge, row.tint)], texts);
}

/** Who is called first, above the bars of the day. */
function drawOnCall({ frame, setting, y }: RowPlace, row: WeekRow): Drawing {
  const size = setting.size * 0.82;
  const height = onCallHeight(row, setting.size);
  return joined(
    row.onCall.map(({ from, to, word }) => {
      const x = edgeOf(frame, 2 * from) + 1;
      const box = { x, y: y + 1, w: edgeOf(frame, 2 * to + 2) - 1 - x, h: height - 1 };
      const dash = { length: 0.6, space: size * 0.22 };
      return drawn(
        [area(box, '#ffffff'), outline(box, { color: INK.strong, width: 0.7, dash }, height / 2)],
        [
          {
            ...{ x: x + size * 0.7, y: box.y + (box.h - size * 1.21) / 2, size, bold: true },
            ...{ color: INK.strong, text: oneLine(word, box.w - size, { size, bold: true }) },
          },
        ],
      );
    }),
  );
}

export function drawRow(place: RowPlace, strip: RowStrip): Drawing {
  const { frame, setting, y } = place;
  const { row, height } = strip;
  const { body } = frame;
  const ribbon = onCallHeight(row, setting.size);
  const laneHeight = (height - ribbon - GAP) / row.lanes - GAP;
  const line = { color: INK.rule, width: 0.5 };
  const bottom = y + height;
  return joined([
    drawn([rule({ x: body.x, y: bottom }, { x: body.x + body.w, y: bottom }, line)]),
    drawName(place, strip),
    drawOnCall(place, row),
    ...row.blocks.map((block) => drawBlock({ frame, setting, top: y + ribbon, laneHeight }, block)),
  ]);
}
