import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Ink } from '../worker/ink.js';
import { drawDays } from './draw/draw-days.js';
import { drawHead, drawLegend } from './draw/draw-edges.js';
import { drawn, INK, joined, type Drawing } from './draw/drawing.js';
import { drawCrew, drawRow } from './draw/draw-row.js';
import { fitWeek, type FittedWeek } from './layout/fit-week.js';
import { heightOf, type Strip } from './layout/row-heights.js';
import type { WeekSheet } from './week-sheet.js';

function drawStrips({ frame, setting }: FittedWeek, strips: readonly Strip[]): Drawing {
  let y = frame.body.y;
  return joined(
    strips.map((strip) => {
      const place = { frame, setting, y };
      y += strip.height;
      return strip.type === 'crew' ? drawCrew(place, strip) : drawRow(place, strip);
    }),
  );
}

function drawNothing({ frame }: FittedWeek, { nothing }: WeekSheet): Drawing {
  const size = 13 * frame.scale;
  const mark = { x: frame.body.x + size, y: frame.body.y + size, text: nothing, size };
  return drawn([], [{ ...mark, bold: false, color: INK.soft }]);
}

interface PageOfWeek {
  readonly strips: readonly Strip[];
  readonly index: number;
}

function drawPage(fitted: FittedWeek, sheet: WeekSheet, { strips, index }: PageOfWeek): Drawing {
  const { frame, pages } = fitted;
  const isEmpty = strips.length === 0;
  const bottom = isEmpty ? frame.body.y + frame.body.h : frame.body.y + heightOf(strips);
  const number = pages.length > 1 ? `${sheet.pageWord} ${index + 1}/${pages.length}` : null;
  return joined([
    drawHead(frame, sheet),
    drawDays(frame, sheet, bottom),
    isEmpty ? drawNothing(fitted, sheet) : drawStrips(fitted, strips),
    drawLegend(frame, sheet, number),
  ]);
}

function contentOf(drawing: Drawing, ink: Ink): readonly Content[] {
  const at = { x: 0, y: 0 };
  return [
    { canvas: [...drawing.vectors], absolutePosition: at },
    ...drawing.texts.map(({ x, y, text, size, bold, color }) => ({
      ...ink.write(text, { fontSize: size, bold, color, lineHeight: 1, noWrap: true }),
      absolutePosition: { x, y },
    })),
  ];
}

/** The pages of the week on the wall: everything stands where the layout says, nothing flows. */
export function weekDocument(sheet: WeekSheet, ink: Ink): TDocumentDefinitions {
  const fitted = fitWeek(sheet);
  const { frame, pages } = fitted;
  return {
    pageSize: { width: frame.width, height: frame.height },
    pageMargins: 0,
    info: { title: `${sheet.company} – ${sheet.title}`, creator: 'Pastille' },
    language: sheet.locale,
    content: pages.flatMap((strips, index): readonly Content[] => {
      const drawing = drawPage(fitted, sheet, { strips, index });
      const turn: readonly Content[] = index === 0 ? [] : [{ text: ' ', pageBreak: 'before' }];
      return [...turn, ...contentOf(drawing, ink)];
    }),
  };
}
