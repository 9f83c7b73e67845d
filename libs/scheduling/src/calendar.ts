/* `@pastille/scheduling/calendar`: who works when, and where something dropped on a day would stand. */
export { publicHolidays } from './calendar/public-holidays.js';
export { calendarOfResource, rulingCalendar } from './calendar/ruling-calendar.js';
export { workedPieces } from './calendar/worked-pieces.js';
export { dayIn, openedAt } from './calendar/working-calendar.js';
export { dayOff, firstWorkingMinute, halfDaySlots, isWorking } from './calendar/working.js';
export { amountBetween, endOf, place } from './decide/placement.js';
export * as working from './calendar/working.js';
