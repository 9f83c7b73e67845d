import type { CalendarController, EventInput } from '@fullcalendar/react';
import { useLayoutEffect, useRef } from 'react';
import './keep-alike.js';

/*
 * FullCalendar takes any other `events` property for new options and draws all of itself again: heads, slots and
 * rows. Handed over as the news that they are, only lanes whose bars are others are drawn, and on these only
 * the bars that say something else.
 */

interface Dispatching {
  dispatch(action: object): void;
}

const canDispatch = (value: unknown): value is Dispatching =>
  typeof value === 'object' &&
  value !== null &&
  'dispatch' in value &&
  typeof value.dispatch === 'function';

/** Of the only source: the `events` that the calendar was mounted with. */
function sourceIdOf(calendar: object): string | undefined {
  const data: unknown = 'getCurrentData' in calendar ? callOf(calendar, 'getCurrentData') : null;
  const sources: unknown =
    typeof data === 'object' && data !== null ? Reflect.get(data, 'eventSources') : null;
  return typeof sources === 'object' && sources !== null ? Object.keys(sources)[0] : undefined;
}

function callOf(target: object, name: string): unknown {
  const method: unknown = Reflect.get(target, name);
  return typeof method === 'function' ? Reflect.apply(method, target, []) : null;
}

/** `false`: this calendar does not listen that way. */
function tell(controller: CalendarController, rawEvents: readonly EventInput[]): boolean {
  const calendar: unknown = controller.view?.calendar;
  if (!canDispatch(calendar)) return false;
  const sourceId = sourceIdOf(calendar);
  if (sourceId === undefined) return false;
  calendar.dispatch({ type: 'RESET_RAW_EVENTS', sourceId, rawEvents });
  return true;
}

/** What to give as `events`: those of its first time, which is another for each `key`; the others are told. */
export function useToldEvents(
  controller: CalendarController,
  key: string,
  events: EventInput[],
): EventInput[] {
  const given = useRef({ key, events });
  const told = useRef(events);
  if (given.current.key !== key) {
    given.current = { key, events };
    told.current = events;
  }
  useLayoutEffect(() => {
    if (told.current === events) return;
    told.current = events;
    if (!tell(controller, events)) given.current = { key, events };
  }, [controller, key, events]);
  return given.current.events;
}
