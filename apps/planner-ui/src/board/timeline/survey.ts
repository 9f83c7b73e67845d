import type { AxisMinutes } from './axis.js';
import { rulerOf } from './geometry.js';

export interface Lane {
  readonly rowId: string;
  readonly top: number;
  readonly height: number;
}

/** Where time and lines are on the screen, in pixels of the window: read once, asked often. It holds until something scrolls. */
export interface Survey {
  readonly axisAt: (x: number) => AxisMinutes;
  readonly xOf: (at: AxisMinutes) => number;
  readonly laneAt: (y: number) => Lane | null;
  readonly laneOf: (rowId: string) => Lane | null;
}

function lanesOf(root: Element): readonly Lane[] {
  return [...root.querySelectorAll('.pl-lane[data-resource-id]')].map((lane) => {
    const { top, height } = lane.getBoundingClientRect();
    return { rowId: lane.getAttribute('data-resource-id') ?? '', top, height };
  });
}

/** `null` while the calendar has drawn no heads. */
export function surveyOf(root: Element): Survey | null {
  const ruler = rulerOf(root);
  if (!ruler) return null;
  const lanes = lanesOf(root);
  const byRow = new Map(lanes.map((lane) => [lane.rowId, lane]));
  const { x: x0, at: at0, pixelsPerMinute } = ruler;
  return {
    axisAt: (x) => at0 + (x - x0) / pixelsPerMinute,
    xOf: (at) => x0 + (at - at0) * pixelsPerMinute,
    laneAt: (y) => lanes.find(({ top, height }) => y >= top && y < top + height) ?? null,
    laneOf: (rowId) => byRow.get(rowId) ?? null,
  };
}
