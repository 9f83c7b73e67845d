import type { CanvasElement } from 'pdfmake/interfaces.js';
import type { Point } from './drawing.js';

/** A padlock in a square of that size. */
export function padlock({ x, y }: Point, size: number, color: string): readonly CanvasElement[] {
  const [w, h] = [size * 0.66, size * 0.46];
  const [left, top] = [x + (size - w) / 2, y + size * 0.46];
  const [bowLeft, bowRight, bowTop] = [left + w * 0.18, left + w * 0.82, y + size * 0.3];
  const radius = (bowRight - bowLeft) / 2;
  const bow = Array.from({ length: 9 }, (_, step) => {
    const angle = Math.PI * (1 - step / 8);
    return {
      x: bowLeft + radius * (1 + Math.cos(angle)),
      y: bowTop - radius * Math.sin(angle),
    };
  });
  const points = [{ x: bowLeft, y: top }, ...bow, { x: bowRight, y: top }];
  return [
    { type: 'polyline', points, lineColor: color, lineWidth: size * 0.12 },
    { type: 'rect', x: left, y: top, w, h, r: size * 0.07, color, lineWidth: 0 },
  ];
}

/** A tick in a square of that size. */
export function tick({ x, y }: Point, size: number, color: string): readonly CanvasElement[] {
  const at = (across: number, down: number): Point => ({
    x: x + size * across,
    y: y + size * down,
  });
  return [
    {
      ...{ type: 'polyline', points: [at(0.16, 0.58), at(0.4, 0.82), at(0.86, 0.24)] },
      ...{ lineColor: color, lineWidth: size * 0.15, lineCap: 'round', lineJoin: 'round' },
    },
  ];
}

/** Points to where a bar goes on: beyond the first or the last day of the sheet. */
export function arrow(
  tip: Point,
  { size, toLeft }: { readonly size: number; readonly toLeft: boolean },
  color: string,
): CanvasElement {
  const back = toLeft ? size * 0.6 : -size * 0.6;
  const points = [
    { x: tip.x + back, y: tip.y - size * 0.55 },
    tip,
    { x: tip.x + back, y: tip.y + size * 0.55 },
  ];
  return { type: 'polyline', points, closePath: true, color, lineWidth: 0 };
}
