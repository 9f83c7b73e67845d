import { MINUTES_PER_DAY } from '@pastille/time';
import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Scale } from '../view/range.js';
import { HEADS_WIDTH, slotsOf } from './scales.js';

/** What the calendar makes of the width it is given: columns of at least their least width, wider where there is room. */
export function pixelsPerMinute(width: number, scale: Scale, days: number): number {
  const { perDay, minutesPerDay, leastWidth } = slotsOf(scale);
  const slots = perDay * days;
  const slotWidth = Math.max(leastWidth, (width - HEADS_WIDTH) / slots);
  return (slotWidth * perDay) / minutesPerDay;
}

/** Rounded, so that a scrollbar that comes or goes draws nothing again. */
const rounded = (value: number): number => Number(value.toPrecision(2));

export function usePixelsPerMinute(
  root: RefObject<HTMLElement | null>,
  scale: Scale,
  days: number,
): number {
  const [width, setWidth] = useState(() => window.innerWidth);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [root]);
  return rounded(pixelsPerMinute(width, scale, days)) || 1 / MINUTES_PER_DAY;
}
