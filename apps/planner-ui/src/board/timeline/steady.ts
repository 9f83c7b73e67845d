import { toLocal } from '@pastille/time';
import { useMemo, useRef } from 'react';
import { useBoard } from '../board-context.js';
import type { Axis } from './axis.js';
import type { Row } from './rows.js';
import type { CalendarRow } from './toCalendar.js';

const sameRows = (a: readonly CalendarRow[], b: readonly CalendarRow[]): boolean =>
  a.length === b.length && a.every((row, index) => row.id === b[index]?.id);

/** The same list as long as no row came, went or moved: FullCalendar reads all of them again otherwise. */
export function useStableRows(rows: readonly CalendarRow[]): CalendarRow[] {
  const kept = useRef<CalendarRow[]>([]);
  return useMemo(() => {
    if (!sameRows(kept.current, rows)) kept.current = [...rows];
    return kept.current;
  }, [rows]);
}

const sameHeads = (a: ReadonlyMap<string, Row>, b: readonly Row[]): boolean =>
  a.size === b.length &&
  b.every((row) => {
    const known = a.get(row.id);
    return (
      known?.kind === row.kind &&
      (row.kind !== 'group' || (known.kind === 'group' && known.count === row.count))
    );
  });

/** The rows by id; the same map as long as it would say the same. What a head shows it reads from the plan. */
export function useStableHeads(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const kept = useRef<ReadonlyMap<string, Row>>(new Map());
  return useMemo(() => {
    if (!sameHeads(kept.current, rows)) kept.current = new Map(rows.map((row) => [row.id, row]));
    return kept.current;
  }, [rows]);
}

/** Where « now » stands on the axis, as the calendar's own clock. */
export function useNowOnAxis(axis: Axis): Date {
  const { now, plan } = useBoard();
  const at = axis.toAxis(toLocal(plan.settings.zone, now));
  return useMemo(() => new Date(at * 60_000), [at]);
}
