import { z } from 'zod';
import { Minutes } from './primitives.js';

/** One time at which something in a calendar file takes place. */
export const CalendarRow = z
  .object({
    /** Of the event in the file; all visits of a series bear the same one. */
    uid: z.string(),
    /** Which visit of it: its original start, in the wall time of the file. */
    key: z.string(),
    title: z.string(),
    /** Where, and what else the file says, shortened. */
    note: z.string().nullable(),
    start: Minutes,
    end: Minutes,
    /** Whole days, and not hours of them. */
    allDay: z.boolean(),
    /** The file says that it does not take place (any more). */
    cancelled: z.boolean(),
  })
  .meta({ id: 'CalendarRow' });
export type CalendarRow = z.infer<typeof CalendarRow>;

export const CalendarFileView = z
  .object({
    /** Its own name of the calendar. */
    name: z.string().nullable(),
    /** By start. */
    rows: z.array(CalendarRow),
    /** Times outside of the days that a board plans: they are left out. */
    outside: z.int(),
    /** More than fit in one import were left out. */
    cut: z.boolean(),
    /** What could not be read, in the reader’s language. */
    faults: z.array(z.object({ event: z.string().nullable(), message: z.string() })),
  })
  .meta({ id: 'CalendarFile' });
export type CalendarFileView = z.infer<typeof CalendarFileView>;
