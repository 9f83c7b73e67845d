import { localStartOfDay, MINUTES_PER_DAY, toLocal } from '@pastille/time';
import type { Plan } from '@pastille/scheduling';
import { EVERYTHING, type Shown } from '../filters/shown.js';
import type { Face } from '../view/address.js';
import type { Facts } from '../view/facts.js';
import type { DayRange } from '../view/range.js';
import type { Axis } from './axis.js';
import { placeInLanes, type LanePlace, type Placed } from './lanes.js';
import { rowShades, type RowShade } from './row-shades.js';
import { OTHER, rowsOf, type Row } from './rows.js';
import { sourcesOf, standingsOn, type Standing } from './standing.js';

/** What a bar needs to know of its place; everything else it reads from the plan by its id. */
export interface BarProps extends LanePlace {
  readonly interventionId: string;
  readonly rowId: string;
  /** Stands here because its crew does; it is moved on the crew's row. */
  readonly viaCrew: string | null;
  /** How much of the axis it fills on screen: what fits on it depends on that. */
  readonly minutes: number;
}

/** A bar as the calendar takes it. Times are places on the axis, given as if they were UTC. */
export interface CalendarBar {
  readonly id: string;
  readonly groupId: string;
  readonly resourceId: string;
  readonly start: Date;
  readonly end: Date;
  readonly editable: boolean;
  readonly extendedProps: BarProps;
}

export interface CalendarRow {
  readonly id: string;
  /** FullCalendar sorts by it, as a number. */
  readonly order: number;
}

export interface CalendarModel {
  readonly rows: readonly Row[];
  readonly resources: readonly CalendarRow[];
  readonly bars: readonly CalendarBar[];
  readonly shades: readonly RowShade[];
}

/** Rows by their place in the list, both included. */
export interface Near {
  readonly first: number;
  readonly last: number;
}

const EVERYWHERE: Near = { first: 0, last: Number.POSITIVE_INFINITY };

export interface CalendarInput {
  readonly face: Exclude<Face, 'table'>;
  readonly plan: Plan;
  readonly facts: Facts;
  readonly range: DayRange;
  readonly axis: Axis;
  readonly mayMove: boolean;
  /** What the filters leave of the rows; everything unless told. */
  readonly shown?: Shown;
}

const axisDate = (at: number): Date => new Date(at * 60_000);

/** On the timeline, UTC stands for places on the axis: the inverse of what `toCalendar` writes. */
export const axisOfDate = (date: Date): number => Math.round(date.getTime() / 60_000);

/** Where a slot is drawn; a thin one grows to the left where the day ends. */
export function drawn(
  plan: Plan,
  axis: Axis,
  slot: { readonly start: number; readonly end: number },
): { from: number; to: number } {
  const { zone } = plan.settings;
  const local = toLocal(zone, slot.start);
  const from = axis.toAxis(local);
  const to = axis.toAxis(toLocal(zone, slot.end));
  if (to - from >= axis.thinnest) return { from, to };
  const dayEnd = (Math.floor(local / MINUTES_PER_DAY) + 1) * MINUTES_PER_DAY;
  const start = Math.min(from, dayEnd - axis.thinnest);
  return { from: start, to: start + axis.thinnest };
}

/** Axis minutes of the bar that lie within the days on screen. */
function minutesInSight({ range, axis }: CalendarInput, { from, to }: Placed): number {
  const first = axis.toAxis(localStartOfDay(range.from));
  const last = first + range.days * MINUTES_PER_DAY;
  return Math.min(to, last) - Math.max(from, first);
}

function barsOfRow(
  input: CalendarInput,
  rowId: string,
  row: readonly Standing[],
): readonly CalendarBar[] {
  const places: Placed[] = row.map(({ one }) => ({
    id: one.id,
    ...drawn(input.plan, input.axis, one),
  }));
  const lanes = placeInLanes(places);
  return row.flatMap(({ one, viaCrew }, index) => {
    const lane = lanes.get(one.id);
    const place = places[index];
    if (!lane || !place) return [];
    const minutes = minutesInSight(input, place);
    return [
      {
        id: `${one.id}@${rowId}`,
        groupId: one.id,
        resourceId: rowId,
        start: axisDate(place.from),
        end: axisDate(place.to),
        // Bars are moved by our own hand: the calendar only draws them.
        editable: false,
        extendedProps: { ...lane, interventionId: one.id, rowId, viaCrew, minutes },
      },
    ];
  });
}

/** The same bars as before where nothing of the row is another: most rows, after most changes. */
export class KnownBars {
  private readonly known = new Map<
    string,
    { readonly of: readonly unknown[]; readonly bars: readonly CalendarBar[] }
  >();

  barsOf(input: CalendarInput, row: Row): readonly CalendarBar[] {
    const { axis, range, mayMove, face, plan } = input;
    const of = [axis, range, mayMove, face, plan.settings, ...sourcesOf(input, row)];
    const known = this.known.get(row.id);
    if (known && isSame(known.of, of)) return known.bars;
    const bars = barsOfRow(input, row.id, standingsOn(input, row));
    this.known.set(row.id, { of, bars });
    return bars;
  }
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);

/**
 * Plan → what the calendar draws: only the bars of the days on screen, on the rows of this face.
 *
 * `near`: bars and shades of these rows alone, by their place in the list (both ends included); the others stay
 * empty until one scrolls to them. `known` makes a change cost the rows that it touches.
 */
export function toCalendar(
  input: CalendarInput,
  near: Near = EVERYWHERE,
  known: KnownBars = new KnownBars(),
): CalendarModel {
  const rows = rowsOf(
    input,
    standingsOn(input, OTHER).some(({ one }) => (input.shown ?? EVERYTHING).bar(one)),
  );
  const shown = rows.slice(near.first, near.last + 1);
  return {
    rows,
    resources: rows.map(({ id }, order) => ({ id, order })),
    bars: shown.flatMap((row) => known.barsOf(input, row)),
    shades: rowShades(input, shown),
  };
}
