import type { CanvasElement, ContentCanvas } from 'pdfmake/interfaces.js';
import type { TaskStatus } from '@pastille/scheduling';
import { ACCENT, DOT, INK, QUIET } from './look.js';

/* Signs as vectors: no font has them all alike, and a grey printer keeps their shapes. */

const RADIUS = 3.6;
const CENTRE = { x: 4.4, y: 4.4 } as const;

const disc = (color: string, fill: string | null): CanvasElement => ({
  type: 'ellipse',
  ...CENTRE,
  ...{ r1: RADIUS, r2: RADIUS, lineWidth: 1.3, lineColor: color },
  ...(fill === null ? {} : { color: fill }),
});

const stroke = (points: readonly (readonly [number, number])[], color: string): CanvasElement => ({
  type: 'polyline',
  points: points.map(([x, y]) => ({ x, y })),
  ...{ lineWidth: 1.2, lineColor: color },
});

/** The left half of the disc, as a polygon fine enough to look round. */
function half(color: string): CanvasElement {
  const steps = 12;
  const points = Array.from({ length: steps + 1 }, (_, step) => {
    const angle = Math.PI / 2 + (step * Math.PI) / steps;
    return { x: CENTRE.x + RADIUS * Math.cos(angle), y: CENTRE.y + RADIUS * Math.sin(angle) };
  });
  return { type: 'polyline', points, closePath: true, color, lineWidth: 0 };
}

/** A ring: to do. Half a disc: planned. A disc with a tick: done. */
export function dot(status: TaskStatus): ContentCanvas {
  const color = DOT[status];
  const tick = stroke([[2.5, 4.5], [3.9, 5.9], [6.3, 3.1]], '#ffffff'); // prettier-ignore
  const shapes = {
    todo: [disc(color, null)],
    planned: [half(color), disc(color, null)],
    done: [disc(color, color), tick],
  };
  return { canvas: shapes[status] };
}

/** A box to tick with a pen; ticked already where it is done. */
export function box(isTicked: boolean): ContentCanvas {
  const frame: CanvasElement = {
    type: 'rect',
    ...{ x: 0.6, y: 0.6, w: 8, h: 8, r: 1.4, lineWidth: 0.8, lineColor: QUIET },
  };
  const tick = stroke([[2.4, 4.8], [4.1, 6.5], [7, 2.8]], INK); // prettier-ignore
  return { canvas: isTicked ? [frame, tick] : [frame] };
}

/** A padlock, as small as a letter. */
export function padlock(): ContentCanvas {
  const arch = Array.from({ length: 9 }, (_, step) => {
    const angle = Math.PI + (step * Math.PI) / 8;
    return [3.5 + 1.8 * Math.cos(angle), 2.6 + 1.8 * Math.sin(angle)] as const;
  });
  const shackle = stroke([[1.7, 4], ...arch, [5.3, 4]], INK);
  const body: CanvasElement = {
    type: 'rect',
    ...{ x: 0.6, y: 3.8, w: 5.8, h: 4.4, r: 0.8, color: INK, lineWidth: 0 },
  };
  return { canvas: [shackle, body] };
}

/** A thin line across the page. */
export const rule = (width: number, color: string = ACCENT): ContentCanvas => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 1, lineColor: color }],
});
