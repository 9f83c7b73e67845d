import type { Call, WeatherStop } from '@pastille/scheduling';
import type { CallRow } from './call.row.js';
import { instantOf, markOf, minutesOf, type Home } from './column-values.js';
import type { WeatherStopRow } from './weather-stop.row.js';

export const callToRow = (call: Call, { companyId, boardId }: Home): CallRow => ({
  id: call.id,
  companyId,
  boardId,
  interventionId: call.interventionId,
  clientId: call.clientId,
  name: call.name,
  phone: call.phone,
  beforeAt: instantOf(call.before),
  afterAt: instantOf(call.after),
  made: call.made,
  outcome: call.outcome,
  closed: call.closed,
});

export const callFromRow = (row: CallRow): Call => ({
  id: row.id,
  interventionId: row.interventionId,
  clientId: row.clientId,
  name: row.name,
  phone: row.phone,
  before: minutesOf(row.beforeAt),
  after: minutesOf(row.afterAt),
  made: { by: row.made.by, name: row.made.name, at: row.made.at },
  outcome: row.outcome,
  closed: markOf(row.closed),
});

export const weatherStopToRow = (
  stop: WeatherStop,
  { companyId, boardId }: Home,
): WeatherStopRow => ({
  id: stop.id,
  companyId,
  boardId,
  resourceId: stop.resourceId,
  interventionId: stop.interventionId,
  date: stop.date,
  weather: stop.weather,
  minutes: stop.minutes,
});

export const weatherStopFromRow = (row: WeatherStopRow): WeatherStop => ({
  id: row.id,
  resourceId: row.resourceId,
  interventionId: row.interventionId,
  date: row.date,
  weather: row.weather,
  minutes: row.minutes,
});
