import type { DayNumber } from '@pastille/time';
import { rangeOf, SCALES, stepFrom, type Scale } from './range.js';
import { createSignal } from './signal.js';

/** -1: closer, 1: wider. */
export type ZoomStep = -1 | 1;

/** A key that asks for it; a new object is a new wish. `day`: around that one, else where the pointer is. */
export const zoomSignal = createSignal<{
  readonly step: ZoomStep;
  readonly day: DayNumber | null;
} | null>(null);

export interface Zoomed {
  readonly scale: Scale;
  readonly day: DayNumber;
}

/** How far into the days on screen a moment lies: 0 at their start, 1 at their end. */
const fractionIn = (scale: Scale, day: DayNumber, at: number): number => {
  const { from, days } = rangeOf(scale, day);
  return (at - from) / days;
};

/** The day itself, and those before it whose range still reaches it. */
function candidates(scale: Scale, at: number): readonly DayNumber[] {
  const found: DayNumber[] = [];
  let day = Math.floor(at);
  for (let f = fractionIn(scale, day, at); f < 1; f = fractionIn(scale, day, at)) {
    found.push(day);
    day = stepFrom(scale, day, -1);
  }
  return found;
}

/**
 * The next scale, and the day to show so that what is under the pointer stays as near to it as weeks and months
 * allow. `at`: the day under the pointer, with its part of the day; `fraction`: how far from the left edge of the
 * days on screen to their right one the pointer is. `null`: there is no closer or wider look.
 */
export function zoomed(
  scale: Scale,
  step: ZoomStep,
  { at, fraction }: { readonly at: number; readonly fraction: number },
): Zoomed | null {
  const next = SCALES[SCALES.indexOf(scale) + step];
  if (!next) return null;
  const distance = (day: DayNumber): number => Math.abs(fractionIn(next, day, at) - fraction);
  const [first = Math.floor(at), ...others] = candidates(next, at);
  return {
    scale: next,
    day: others.reduce((best, day) => (distance(day) < distance(best) ? day : best), first),
  };
}
