/* `@pastille/scheduling/agenda`: what somebody is told of a plan, day by day: for calendars and lists of the day. */
export { agenda } from './agenda/agenda.js';
export { agendaWindow } from './agenda/agenda-window.js';
export type * from './agenda/agenda-entry.js';
export type * from './agenda/agenda-query.js';
export { asTold } from './agenda/as-told.js';
export { agendaOf, goesOn, offOf } from './agenda/concerned.js';
