import { heightOf, type Strip } from './row-heights.js';

/** The name of a crew whose rows go on is said again. */
function headingAgain(strip: Strip, before: readonly Strip[]): readonly Strip[] {
  if (strip.type === 'crew') return [];
  const heading = before.find((one) => one.type === 'crew' && one.group === strip.group);
  return heading ? [heading] : [];
}

/** Rows that follow a heading stay with it. */
const needs = (strips: readonly Strip[], index: number): number => {
  const strip = strips[index];
  if (!strip) return 0;
  return strip.height + (strip.type === 'crew' ? (strips[index + 1]?.height ?? 0) : 0);
};

function fill(strips: readonly Strip[], limit: number): readonly (readonly Strip[])[] {
  const pages: Strip[][] = [[]];
  strips.forEach((strip, index) => {
    const page = pages.at(-1) ?? [];
    const isFull = page.length > 0 && heightOf(page) + needs(strips, index) > limit + 0.01;
    if (isFull) pages.push([...headingAgain(strip, strips), strip]);
    else page.push(strip);
  });
  return pages;
}

const STEPS = 25;

/** As few pages as there must be, and about as much on each. */
export function paginate(strips: readonly Strip[], limit: number): readonly (readonly Strip[])[] {
  const fewest = fill(strips, limit);
  const even = heightOf(strips) / fewest.length;
  for (let step = 0; step < STEPS; step += 1) {
    const tried = even + ((limit - even) * step) / STEPS;
    const pages = fill(strips, tried);
    const isWhole = pages.every((page) => heightOf(page) <= limit + 0.01);
    if (pages.length === fewest.length && isWhole) return pages;
  }
  return fewest;
}
