import type { EventApi } from '@fullcalendar/react';
import type { ShadeCause } from './row-shades.js';
import type { BarProps } from './toCalendar.js';

/* What `toCalendar` gave to the calendar comes back untyped: here, and only here, it gets its types back. */

export const barPropsOf = (event: EventApi): BarProps => event.extendedProps as BarProps;

/** The id of the absence that a shade stands for, or `null` for a bar. */
export const absenceIdOf = (event: EventApi): string | null =>
  (event.extendedProps['absenceId'] as string | undefined) ?? null;

/** Why a stretch of a row is shaded, and which row it is. */
export const shadeOf = (event: EventApi): { shade: ShadeCause; rowId: string } => ({
  shade: event.extendedProps['shade'] as ShadeCause,
  rowId: event.getResources()[0]?.id ?? '',
});

/** The id of the task on a card dragged in from the panel, or `null` for a bar. */
export const taskIdOf = (event: EventApi): string | null =>
  (event.extendedProps['taskId'] as string | undefined) ?? null;
