import { z } from 'zod';
import { Locale } from './accounts.js';
import { Id, LocalDate } from './primitives.js';

/* What is printed of a board: the week on the wall, pages of the day, and the sheets of a day as one file. */

/** Once or many times in the address. */
const Ids = z
  .union([Id, z.array(Id).max(200)])
  .transform((ids): readonly string[] => (typeof ids === 'string' ? [ids] : ids));

/** `resourceId`: rows of these alone, a crew as its members. */
export const WeekPdfQuery = z.object({
  from: LocalDate,
  weeks: z.enum(['1', '2']).exactOptional(),
  by: z.enum(['person', 'worksite']).exactOptional(),
  paper: z.enum(['a3', 'a4']).exactOptional(),
  equipment: z.enum(['yes', 'no']).exactOptional(),
  language: Locale.exactOptional(),
  resourceId: Ids.exactOptional(),
});
export type WeekPdfQuery = z.infer<typeof WeekPdfQuery>;

/** Without `resourceId`: everybody who has something to do that day. */
export const DaysPdfQuery = z.object({
  day: LocalDate,
  language: Locale.exactOptional(),
  resourceId: Ids.exactOptional(),
});
export type DaysPdfQuery = z.infer<typeof DaysPdfQuery>;

/** The sheets of the worksites to which people go on a day, as one PDF. */
export const CreateSheetBatchBody = z
  .object({
    day: LocalDate,
    /** People and crews; `null`: everybody who goes somewhere that day. */
    resourceIds: z.array(Id).min(1).max(200).nullable(),
    /** The page of the day of each person before the sheets. */
    withDayLists: z.boolean(),
    /** `null`: each sheet in its client’s. */
    language: Locale.nullable(),
  })
  .meta({ id: 'CreateSheetBatch' });
export type CreateSheetBatchBody = z.infer<typeof CreateSheetBatchBody>;

export const SHEET_BATCH_STATES = ['running', 'done', 'stopped', 'failed'] as const;

export const SheetBatchView = z
  .object({
    id: Id,
    day: LocalDate,
    state: z.enum(SHEET_BATCH_STATES),
    /** Documents that were made, of how many. */
    done: z.int().min(0),
    total: z.int().min(0),
    /** Worksites whose sheet could not be made; the others are there. */
    missing: z.array(z.string()),
  })
  .meta({ id: 'SheetBatch' });
export type SheetBatchView = z.infer<typeof SheetBatchView>;
