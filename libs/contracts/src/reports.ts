import { z } from 'zod';
import { Amount, Id, LocalDate } from './primitives.js';

/** What somebody says of a day’s work, from the link in their calendar. */
export const REPORT_KINDS = ['on-the-way', 'day-done', 'task-done', 'more', 'problem'] as const;
export const ReportKind = z.enum(REPORT_KINDS);
export type ReportKind = z.infer<typeof ReportKind>;

export const ReportView = z
  .object({
    id: Id,
    interventionId: Id,
    resourceId: Id,
    kind: ReportKind,
    day: LocalDate,
    /** What is left to do, as they say; `null`: they do not say, or nothing is. */
    left: Amount.nullable(),
    /** How much of it was not planned: what a proposal is about. `null`: nothing. */
    over: Amount.nullable(),
    note: z.string().nullable(),
    /** The address of the photo, within this server. */
    photo: z.string().nullable(),
    /** UTC minutes. */
    at: z.int(),
    /** Somebody saw to it, or nobody has to. */
    settled: z.boolean(),
  })
  .meta({ id: 'Report' });
export type ReportView = z.infer<typeof ReportView>;

/** Those that wait for somebody, and those of the last day and a half; the newest first. */
export const ReportsView = z.object({ reports: z.array(ReportView) }).meta({ id: 'Reports' });
export type ReportsView = z.infer<typeof ReportsView>;

/** Whose « bien reçu » holds: it is of the slot and team that are published now. */
export const AcknowledgementsView = z
  .object({
    acknowledged: z.array(
      z.object({ interventionId: Id, resourceId: Id, /** UTC minutes. */ at: z.int() }),
    ),
  })
  .meta({ id: 'Acknowledgements' });
export type AcknowledgementsView = z.infer<typeof AcknowledgementsView>;

export const AcknowledgeBody = z.object({ interventionId: Id });
export type AcknowledgeBody = z.infer<typeof AcknowledgeBody>;

/** What a form of the page « Ma journée » carries, beside a photo. */
export const ActForm = z.object({
  /** Which act, on what, sealed when the page was made. */
  act: z.string().max(200),
  /** Half-days that are left; « journée finie » only. */
  left: z.coerce.number().pipe(z.int().min(0).max(60)).exactOptional(),
  note: z.string().max(2_000).exactOptional(),
});
export type ActForm = z.infer<typeof ActForm>;

/** What the page says after an act: `?said=`. */
export const ActPageQuery = z.object({ said: z.string().max(40).exactOptional() });
