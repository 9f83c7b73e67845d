import type { WeekSheet } from '../week-sheet.js';
import type { Setting } from './block-text.js';
import { frameOf, type Frame } from './frame.js';
import { paginate } from './paginate.js';
import { heightOf, stripsOf, type Strip } from './row-heights.js';
import { splitTallRows } from './split-tall-rows.js';

export interface FittedWeek {
  readonly frame: Frame;
  readonly setting: Setting;
  readonly pages: readonly (readonly Strip[])[];
}

/** Points on A4. Read from two metres where there are few rows; from one where there are many. */
const SIZES = {
  1: { largest: 12, least: 6.4, usual: 7.6 },
  2: { largest: 9.5, least: 6, usual: 6.8 },
};
const STEP = 0.2;
const MOST_LINES = 4;
const MOST_LANES = 14;
/** Rows are made taller to fill a page, up to that much. */
const MOST_STRETCH = 1.5;

function* settings(sizes: (typeof SIZES)[1], scale: number): Generator<Setting> {
  for (const most of [MOST_LINES, 3, 2]) {
    const largest = most === MOST_LINES ? sizes.largest : sizes.usual;
    for (let size = largest; size >= sizes.least; size -= STEP) yield { size: size * scale, most };
  }
}

function stretched(page: readonly Strip[], limit: number): readonly Strip[] {
  const crews = heightOf(page.filter(({ type }) => type === 'crew'));
  const rows = heightOf(page) - crews;
  if (rows === 0) return page;
  const factor = Math.min(MOST_STRETCH, Math.max(1, (limit - crews) / rows));
  return page.map((strip) =>
    strip.type === 'crew' ? strip : { ...strip, height: strip.height * factor },
  );
}

/**
 * The largest letters with which all rows stand on one page; where that cannot be, as few pages as
 * letters of the usual size need, and then the largest that need no more.
 */
export function fitWeek(sheet: WeekSheet): FittedWeek {
  const frame = frameOf(sheet);
  const groups = splitTallRows(sheet.groups, MOST_LANES);
  const sizes = SIZES[sheet.columns.length > 7 ? 2 : 1];
  const limit = frame.body.h;
  const pagesIn = (setting: Setting) => paginate(stripsOf(frame, groups, setting), limit);
  const fitted = (setting: Setting, pages: FittedWeek['pages']): FittedWeek => ({
    ...{ frame, setting },
    pages: pages.map((page) => stretched(page, limit)),
  });
  for (const setting of settings(sizes, frame.scale)) {
    const strips = stripsOf(frame, groups, setting);
    if (heightOf(strips) <= limit) return fitted(setting, [strips]);
  }
  let best: Setting = { size: sizes.usual * frame.scale, most: 3 };
  let pages = pagesIn(best);
  for (let size = sizes.largest; size > sizes.usual; size -= STEP) {
    const larger = { size: size * frame.scale, most: MOST_LINES };
    const tried = pagesIn(larger);
    if (tried.length > pages.length) continue;
    [best, pages] = [larger, tried];
    break;
  }
  return fitted(best, pages);
}
