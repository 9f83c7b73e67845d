import type { EventApi } from '@fullcalendar/react';
import type { BarProps } from './toCalendar.js';

/* What `toCalendar` gave to the calendar comes back untyped: here, and only here, it gets its types back. */

export const barPropsOf = (event: EventApi): BarProps => event.extendedProps as BarProps;

/** The id of the absence that a shade stands for, or `null` for a bar. */
export const absenceIdOf = (event: EventApi): string | null =>
  (event.extendedProps['absenceId'] as string | undefined) ?? null;

/** The id of the task on a card dragged in from the panel, or `null` for a bar. */
export const taskIdOf = (event: EventApi): string | null =>
  (event.extendedProps['taskId'] as string | undefined) ?? null;
