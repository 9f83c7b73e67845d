import type { CanvasElement } from 'pdfmake/interfaces.js';
import type { Box } from '../layout/frame.js';

export interface TextMark {
  readonly x: number;
  /** The top of the line. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
}

/** What is drawn on a page: lines and areas in order, then texts above them all. */
export interface Drawing {
  readonly vectors: readonly CanvasElement[];
  readonly texts: readonly TextMark[];
}

export const INK = {
  strong: '#14171a',
  soft: '#4b535c',
  rule: '#b9c0c8',
  faint: '#dde1e6',
} as const;

export const joined = (drawings: readonly Drawing[]): Drawing => ({
  vectors: drawings.flatMap(({ vectors }) => vectors),
  texts: drawings.flatMap(({ texts }) => texts),
});

export const drawn = (
  vectors: readonly CanvasElement[],
  texts: readonly TextMark[] = [],
): Drawing => ({ vectors, texts });

export const area = ({ x, y, w, h }: Box, color: string): CanvasElement => ({
  ...{ type: 'rect', x, y, w, h, color, lineWidth: 0 },
});

export interface Stroke {
  readonly color: string;
  readonly width: number;
  readonly dash?: { readonly length: number; readonly space: number };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const rule = (from: Point, to: Point, { color, width, dash }: Stroke): CanvasElement => ({
  ...{ type: 'line', x1: from.x, y1: from.y, x2: to.x, y2: to.y },
  ...{ lineColor: color, lineWidth: width },
  ...(dash ? { dash } : {}),
});

/** A box without a filling. */
export const outline = (
  { x, y, w, h }: Box,
  { color, width, dash }: Stroke,
  r = 0,
): CanvasElement => ({
  ...{ type: 'rect', x, y, w, h, r },
  ...{ lineColor: color, lineWidth: width },
  ...(dash ? { dash } : {}),
});

/** Slanted lines within a box: what is hatched looks so on any printer. */
export function hatch({ x, y, w, h }: Box, step: number, stroke: Stroke): readonly CanvasElement[] {
  const lines: CanvasElement[] = [];
  for (let at = step / 2; at < w + h; at += step) {
    const from = { x: x + Math.min(at, w), y: y + Math.max(0, at - w) };
    const to = { x: x + Math.max(0, at - h), y: y + Math.min(at, h) };
    lines.push(rule(from, to, stroke));
  }
  return lines;
}
