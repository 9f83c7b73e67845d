export type {
  CalendarEvent,
  EventStatus,
  Position,
  Repeat,
  StampMillis,
  When,
} from './calendar-event.js';
export { renderTimeZone } from './time-zone/render-time-zone.js';
export { foldLines, unfoldLines } from './write/fold-lines.js';
export { joinCalendar, type Calendar } from './write/join-calendar.js';
export { renderEvent } from './write/render-event.js';
export { parseCalendar, type ReadCalendar } from './read/parse-calendar.js';
export type { Reading } from './read/parse-event.js';
export type { ReadFault, ReadSentence } from './read/read-fault.js';
export { USUAL_LIMITS, type ReadLimits } from './read/read-limits.js';
