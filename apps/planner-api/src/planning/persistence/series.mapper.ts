import type { Recurrence, Series } from '@pastille/scheduling';
import { amountColumns, amountOf, teamOf, type Home } from './column-values.js';
import type { SeriesRow } from './series.row.js';

export function seriesToRow(series: Series, { companyId, boardId }: Home): SeriesRow {
  const amount = amountColumns(series.amount);
  const { recurrence } = series;
  return {
    id: series.id,
    companyId,
    boardId,
    rule: recurrence.type === 'rule' ? recurrence.rule : null,
    monthsAfterLastVisit: recurrence.type === 'after-last-visit' ? recurrence.months : null,
    windowFrom: recurrence.type === 'yearly-window' ? recurrence.from : null,
    windowTo: recurrence.type === 'yearly-window' ? recurrence.to : null,
    startsAtLocal: series.start,
    amountHalfDays: amount.halfDays,
    amountMinutes: amount.minutes,
    holidays: series.holidays,
    splitFrom: series.splitFrom,
    kind: series.kind,
    worksiteId: series.worksiteId,
    taskId: series.taskId,
    clientId: series.clientId,
    locationId: series.locationId,
    title: series.title,
    team: series.team,
    note: series.note,
  };
}

/** The table's check constraints keep exactly one way filled, here and for the amount. */
function recurrenceOf(row: SeriesRow): Recurrence {
  if (row.rule !== null) return { type: 'rule', rule: row.rule };
  const { windowFrom: from, windowTo: to, monthsAfterLastVisit: months } = row;
  if (from !== null && to !== null) return { type: 'yearly-window', from, to };
  return { type: 'after-last-visit', months: months ?? 12 };
}

export const seriesFromRow = (row: SeriesRow): Series => ({
  id: row.id,
  recurrence: recurrenceOf(row),
  start: row.startsAtLocal,
  amount: amountOf(row.amountHalfDays, row.amountMinutes) ?? { halfDays: 1 },
  holidays: row.holidays,
  splitFrom: row.splitFrom,
  kind: row.kind,
  worksiteId: row.worksiteId,
  taskId: row.taskId,
  clientId: row.clientId,
  locationId: row.locationId,
  title: row.title,
  team: teamOf(row.team),
  note: row.note,
});
