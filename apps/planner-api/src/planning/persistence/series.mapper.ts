import type { Series } from '@pastille/scheduling';
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
    monthsAfterLastVisit: recurrence.type === 'rule' ? null : recurrence.months,
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

export const seriesFromRow = (row: SeriesRow): Series => ({
  id: row.id,
  // The table's check constraints keep one of the two filled, here and for the amount.
  recurrence:
    row.rule === null
      ? { type: 'after-last-visit', months: row.monthsAfterLastVisit ?? 12 }
      : { type: 'rule', rule: row.rule },
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
