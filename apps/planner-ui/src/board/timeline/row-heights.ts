import type { CalendarOptions } from '@fullcalendar/react';
import type { Row } from './rows.js';

/** Pixels from the top of a row to the top of the next, the line between them included. */
export const ROW_HEIGHT = 56;
/** The same where somebody wants more rows on the screen: see `density.css`. */
export const COMPACT_ROW_HEIGHT = 40;
export const HEADING_HEIGHT = 28;
const LINE = 1;

/** As high as the board says that rows are now. */
export const rowHeight = (): number =>
  // The board is found at once, high up in the page; what is not there would be looked for everywhere.
  document.querySelector('[data-density]')?.getAttribute('data-density') === 'compact'
    ? COMPACT_ROW_HEIGHT
    : ROW_HEIGHT;

const heightOfId = (id: string, height: number): number =>
  id.startsWith('group:') ? HEADING_HEIGHT : height;

/** Where each row begins, and where the last one ends. */
export function topsOf(rows: readonly Row[], height = ROW_HEIGHT): readonly number[] {
  const tops = [0];
  for (const { id } of rows) tops.push((tops.at(-1) ?? 0) + heightOfId(id, height));
  return tops;
}

/** The row at that height; the first or the last beyond them. */
export function rowAt(tops: readonly number[], y: number): number {
  let low = 0;
  let high = tops.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** The height of a row is known before it is drawn, and no measurement changes it. */
class KnownHeights extends Map<string, number> {
  constructor(private readonly heightOf: (id: string) => number) {
    super();
  }

  override has(): boolean {
    return true;
  }

  override get(id: string): number {
    return this.heightOf(id);
  }

  override set(): this {
    return this;
  }
}

/** What the calendar measures rows with. */
interface Measured {
  current: Map<string, number>;
  masterCallback?: unknown;
}

const isMeasured = (value: unknown): value is Measured =>
  typeof value === 'object' && value !== null && 'current' in value && value.current instanceof Map;

function fix(component: object, key: string, heightOf: (id: string) => number): void {
  const measured: unknown = Reflect.get(component, key);
  if (!isMeasured(measured)) return;
  measured.current = new KnownHeights(heightOf);
  measured.masterCallback = undefined;
}

type Plugin = NonNullable<CalendarOptions['plugins']>[number];
type Meeting = NonNullable<Plugin['componentInteractions']>[number];
type View = ConstructorParameters<Meeting>[0]['component'];

/** Meets the view when it is drawn; what it does not know there it leaves alone. */
class RowHeights {
  readonly component: View;
  readonly isHitComboAllowed = null;

  constructor({ component }: { readonly component: View }) {
    this.component = component;
    // Once for each view: rows of another height are another calendar.
    const height = rowHeight();
    fix(component, 'dataGridEntityInnerHeightMap', (id) => heightOfId(id, height) - LINE);
    fix(component, 'timeEntityInnerHeightMap', () => 0);
  }

  destroy(): void {
    // Nothing was listened to.
  }
}

/**
 * FullCalendar takes a row that it has not drawn yet for 40 pixels high and corrects itself row by row: the
 * scrollbar drifts and a far jump lands elsewhere. Our rows are all as high as they say: tell it so.
 */
export const rowHeightsPlugin: Plugin = {
  name: 'pastille-row-heights',
  componentInteractions: [RowHeights],
};
