import type { CanvasElement } from 'pdfmake/interfaces.js';
import type { Box, Frame } from '../layout/frame.js';
import { textWidth, type TextFont } from '../layout/text-width.js';
import { oneLine } from '../layout/wrap-text.js';
import { paleOf } from '../tints.js';
import type { LegendEntry, WeekSheet } from '../week-sheet.js';
import {
  area,
  drawn,
  hatch,
  INK,
  joined,
  outline,
  type Drawing,
  type TextMark,
} from './drawing.js';
import { padlock, tick } from './signs.js';

interface Line {
  readonly text: string;
  readonly y: number;
  readonly font: TextFont;
  readonly color: string;
}

const atRight = (frame: Frame, { text, y, font, color }: Line): TextMark => ({
  ...font,
  ...{ x: frame.head.x + frame.head.w - textWidth(text, font), y, text, color },
});

/** Which week it is, large; whose it is and when it was printed, at the right. */
export function drawHead(frame: Frame, sheet: WeekSheet): Drawing {
  const { head, scale } = frame;
  const big = { size: 20 * scale, bold: true };
  const middle = { size: 10.5 * scale, bold: false };
  const company = { size: 10.5 * scale, bold: true };
  const small = { size: 7.4 * scale, bold: false };
  const after = head.x + textWidth(sheet.title, big) + 12 * scale;
  const half = head.w * 0.42;
  return drawn(
    [],
    [
      { ...big, x: head.x, y: head.y - 2 * scale, text: sheet.title, color: INK.strong },
      { ...middle, x: after, y: head.y + 8 * scale, text: sheet.subtitle, color: INK.soft },
      atRight(frame, {
        ...{ text: oneLine(sheet.company, half, company), y: head.y - 1 * scale },
        ...{ font: company, color: INK.strong },
      }),
      atRight(frame, {
        ...{ text: oneLine(sheet.printed, half, small), y: head.y + 12.5 * scale },
        ...{ font: small, color: INK.soft },
      }),
    ],
  );
}

const delivery = (box: Box): readonly CanvasElement[] => [
  area(box, '#f1f2f4'),
  ...[0, 0.32].map((at) => area({ ...box, x: box.x + box.h * at, w: box.h * 0.18 }, INK.strong)),
];

/** A small picture of what a word of the legend means. */
function sample({ face, tint }: LegendEntry, box: Box): readonly CanvasElement[] {
  const line = { color: tint, width: box.h * 0.09 };
  const dash = { length: box.h * 0.3, space: box.h * 0.2 };
  const side = box.h * 1.1;
  const square = { x: box.x + (box.w - side) / 2, y: box.y - box.h * 0.08 };
  switch (face) {
    case 'work':
      return [
        area(box, paleOf(tint, 0.14)),
        area({ ...box, w: box.h * 0.4 }, tint),
        outline(box, line),
      ];
    case 'appointment':
      return [outline(box, line, box.h * 0.35)];
    case 'block':
      return [...delivery(box), outline(box, line)];
    case 'provisional':
      return [outline(box, { ...line, width: box.h * 0.13, dash })];
    case 'absence':
    case 'off':
      return [area(box, '#f4f5f6'), ...hatch(box, box.h * 0.4, { color: '#8b939c', width: 0.5 })];
    case 'on-call':
      return [
        outline(
          box,
          { color: INK.strong, width: 0.7, dash: { length: 0.6, space: 1.4 } },
          box.h / 2,
        ),
      ];
    case 'locked':
      return padlock(square, side, INK.strong);
    case 'done':
      return tick(square, side, INK.strong);
  }
}

/** What the looks mean, at the foot, on two lines at most. */
export function drawLegend(frame: Frame, { legend }: WeekSheet, pages: string | null): Drawing {
  const { scale } = frame;
  const font = { size: 7.6 * scale, bold: false };
  const end = frame.legend.x + frame.legend.w - 60 * scale;
  const last = frame.legend.y + frame.legend.h - 9 * scale;
  let { x } = frame.legend;
  let y = frame.legend.y + 5.5 * scale;
  const entries = legend.flatMap((entry): readonly Drawing[] => {
    const label = oneLine(entry.label, 150 * scale, font);
    const width = 19 * scale + textWidth(label, font) + 11 * scale;
    if (x + width > end) {
      x = frame.legend.x;
      y += 12 * scale;
    }
    if (y > last) return [];
    const box = { x, y: y + 0.8 * scale, w: 15 * scale, h: 8 * scale };
    const mark = { ...font, x: x + 19 * scale, y, text: label, color: INK.soft };
    x += width;
    return [drawn(sample(entry, box), [mark])];
  });
  const foot =
    pages === null
      ? []
      : [atRight(frame, { text: pages, y: last - 0.5 * scale, font, color: INK.soft })];
  return joined([...entries, drawn([], foot)]);
}
