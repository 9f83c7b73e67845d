import type { AxisMinutes } from './axis.js';

/** Pixels of the window per minute of the axis, read from the heads that are drawn. */
export interface Ruler {
  readonly x: number;
  readonly at: AxisMinutes;
  readonly pixelsPerMinute: number;
}

/** `data-date` names the wall time at which a head begins, as ISO text without zone. */
const axisOfHead = (head: Element): AxisMinutes | null => {
  const text = head.getAttribute('data-date');
  if (!text) return null;
  const ms = Date.parse(text.length === 10 ? `${text}T00:00:00Z` : `${text.slice(0, 19)}Z`);
  return Number.isNaN(ms) ? null : ms / 60_000;
};

export function rulerOf(root: Element): Ruler | null {
  const heads = [...root.querySelectorAll('.pl-slot-head-0[data-date]')];
  for (let index = 0; index + 1 < heads.length; index += 1) {
    const [a, b] = [heads[index], heads[index + 1]];
    if (!a || !b) continue;
    const [from, to] = [axisOfHead(a), axisOfHead(b)];
    const [left, right] = [a.getBoundingClientRect().left, b.getBoundingClientRect().left];
    if (from === null || to === null || to <= from || right <= left) continue;
    return { x: left, at: from, pixelsPerMinute: (right - left) / (to - from) };
  }
  return null;
}

export function xOf(root: Element, at: AxisMinutes): number | null {
  const ruler = rulerOf(root);
  return ruler ? ruler.x + (at - ruler.at) * ruler.pixelsPerMinute : null;
}

export function axisAt(root: Element, x: number): AxisMinutes | null {
  const ruler = rulerOf(root);
  return ruler ? ruler.at + (x - ruler.x) / ruler.pixelsPerMinute : null;
}

const laneSelector = (rowId: string): string => `.pl-lane[data-resource-id="${CSS.escape(rowId)}"]`;

/** Where something would be drawn, in pixels of the window; `null` while its row is not drawn. */
export function rectOf(
  root: Element,
  rowId: string,
  { from, to }: { readonly from: AxisMinutes; readonly to: AxisMinutes },
): { left: number; top: number; width: number; height: number } | null {
  const lane = root.querySelector(laneSelector(rowId));
  const left = xOf(root, from);
  const right = xOf(root, to);
  if (!lane || left === null || right === null) return null;
  const { top, height } = lane.getBoundingClientRect();
  return { left, top, width: right - left, height };
}
