import type { CanvasElement } from 'pdfmake/interfaces.js';
import type { Frame } from '../layout/frame.js';
import { textWidth } from '../layout/text-width.js';
import { oneLine } from '../layout/wrap-text.js';
import type { WeekColumn, WeekSheet } from '../week-sheet.js';
import { area, drawn, hatch, INK, joined, rule, type Drawing, type TextMark } from './drawing.js';

interface ColumnPlace {
  readonly frame: Frame;
  readonly column: WeekColumn;
  readonly left: number;
  readonly right: number;
  /** Where the rows end. */
  readonly bottom: number;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** On a narrow column « samedi » becomes « sam » or « s », and the day its number. */
function headTexts({ frame, column, left, right }: ColumnPlace): readonly TextMark[] {
  const { days, scale } = frame;
  const width = right - left;
  const size = (column.isNarrow ? 7 : 10) * scale;
  const small = (column.isNarrow ? 7 : 8.2) * scale;
  const font = { size, bold: true };
  const wide = width - 4;
  const weekday = fitting(capital(column.weekday), wide, font);
  const day = column.isNarrow ? (column.day.split(' ')[0] ?? '') : column.day;
  const text = oneLine(day, wide, { size: small, bold: false });
  const tiny = { size: 6.8 * scale, bold: true };
  const off = column.off === null || column.isNarrow ? '' : oneLine(column.off, wide, tiny);
  const centred = (line: string, one: { size: number; bold: boolean }): number =>
    left + (width - textWidth(line, one)) / 2;
  const y = days.y + 1.5 * scale;
  return [
    { ...font, x: centred(weekday, font), y, text: weekday, color: INK.strong },
    {
      ...{ x: centred(text, { size: small, bold: false }), y: y + 12.2 * scale },
      ...{ text, size: small, bold: false, color: INK.strong },
    },
    ...(off === ''
      ? []
      : [{ ...tiny, x: centred(off, tiny), y: y + 23 * scale, text: off, color: INK.strong }]),
  ];
}

/** « mercredi »; « mer » or « m » where that is too wide. */
function fitting(word: string, width: number, font: { size: number; bold: boolean }): string {
  const shorter = [word, word.slice(0, 3)].find((one) => textWidth(one, font) <= width);
  return shorter ?? word.slice(0, 1);
}

/** What lies under the bars: rest is grey, a holiday hatched. */
function groundOf({ frame, column, left, right, bottom }: ColumnPlace): readonly CanvasElement[] {
  const { days, scale } = frame;
  const box = { x: left, y: days.y, w: right - left, h: bottom - days.y };
  const light = { color: '#c3c9d0', width: 0.4 * scale };
  if (column.off !== null) return [area(box, '#f3f4f6'), ...hatch(box, 7 * scale, light)];
  return column.isNarrow ? [area(box, '#eceef1')] : [];
}

function plate({ frame, column, left, right }: ColumnPlace): readonly CanvasElement[] {
  const box = { ...frame.days, x: left, w: right - left };
  return column.isNarrow || column.off !== null ? [area(box, '#e3e6ea')] : [];
}

function linesOf({ frame, column, left, right, bottom }: ColumnPlace): readonly CanvasElement[] {
  const { days, scale, body } = frame;
  const isMonday = column.week !== null && left > body.x + frame.names + 1;
  const stroke = isMonday
    ? { color: INK.strong, width: 1.4 * scale }
    : { color: INK.rule, width: 0.6 * scale };
  const middle = (left + right) / 2;
  const dash = { length: 1.2 * scale, space: 2 * scale };
  const noon = rule(
    { x: middle, y: days.y + days.h },
    { x: middle, y: bottom },
    { color: INK.faint, width: 0.5 * scale, dash },
  );
  const edge = rule({ x: left, y: days.y }, { x: left, y: bottom }, stroke);
  return column.isNarrow ? [edge] : [edge, noon];
}

/** The days at the head of a page, and their columns down to where the rows end. */
export function drawDays(frame: Frame, sheet: WeekSheet, bottom: number): Drawing {
  const { days, scale, body } = frame;
  const places = sheet.columns.map((column, index) => ({
    ...{ frame, column, bottom },
    ...{ left: frame.columns[index] ?? 0, right: frame.columns[index + 1] ?? 0 },
  }));
  const size = 9 * scale;
  const right = body.x + body.w;
  const strong = { color: INK.strong, width: 1 * scale };
  const floor = days.y + days.h;
  return joined([
    drawn(places.flatMap(groundOf)),
    drawn(places.flatMap(plate)),
    drawn(places.flatMap(linesOf)),
    drawn(
      [
        rule({ x: right, y: days.y }, { x: right, y: bottom }, { color: INK.rule, width: 0.6 }),
        rule({ x: body.x, y: days.y }, { x: right, y: days.y }, strong),
        rule({ x: body.x, y: floor }, { x: right, y: floor }, strong),
      ],
      [
        ...places.flatMap(headTexts),
        {
          ...{ x: days.x + size * 0.7, y: days.y + (days.h - size * 1.21) / 2, size, bold: true },
          ...{ text: sheet.rowsWord, color: INK.soft },
        },
      ],
    ),
  ]);
}
