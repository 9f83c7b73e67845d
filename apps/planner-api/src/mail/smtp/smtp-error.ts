import { z } from 'zod';

const text = z.string().optional().catch(undefined);

/** What an error of nodemailer’s says; of any other, nothing. By its parts: it may be of another realm. */
const SmtpErrorParts = z.object({
  /** Nodemailer’s: `ETIMEDOUT`, `EAUTH`… */
  code: text,
  /** The operating system’s or OpenSSL’s. */
  originalCode: text,
  /** What the server answered to. */
  command: text,
  response: text,
  responseCode: z.number().optional().catch(undefined),
  message: text,
  recipient: text,
});

const SmtpErrorShape = SmtpErrorParts.extend({
  rejectedErrors: z.array(SmtpErrorParts).optional().catch(undefined),
});

export type SmtpError = Partial<z.infer<typeof SmtpErrorShape>>;

export const readSmtpError = (error: unknown): SmtpError =>
  SmtpErrorShape.safeParse(error).data ?? {};

/** One of the same kind, so that one function says what each means. */
export const smtpError = (code: string, message: string): Error =>
  Object.assign(new Error(message), { code });
