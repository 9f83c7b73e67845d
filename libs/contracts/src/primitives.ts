import { FIRST_MINUTE, LAST_MINUTE, parseLocalDate } from '@pastille/time';
import { z } from 'zod';

export const Id = z.uuid();

/** UTC minutes within the planning range, 2000 to 2099. */
export const Minutes = z
  .int()
  .min(FIRST_MINUTE)
  .max(LAST_MINUTE - 1);

/** The end of a half-open interval may be the first minute after the range. */
export const EndMinutes = z
  .int()
  .min(FIRST_MINUTE + 1)
  .max(LAST_MINUTE);

export const LocalDate = z
  .string()
  .refine((text) => parseLocalDate(text) !== null && text >= '2000-01-01' && text < '2100-01-01', {
    message: 'expected a day between 2000-01-01 and 2099-12-31',
  });

/** Names are real: 300 characters, any script. */
export const Name = z.string().trim().min(1).max(300);
export const Note = z.string().max(10_000);
export const Color = z.string().regex(/^#[0-9a-fA-F]{6}$/);
export const Order = z.int().min(-1_000_000).max(1_000_000);

/** One year of half-days, or of minutes, is the longest a single bar may take. */
export const Amount = z.union([
  z.strictObject({ halfDays: z.int().min(1).max(732) }),
  z.strictObject({ minutes: z.int().min(1).max(527_040) }),
]);
export type Amount = z.infer<typeof Amount>;
