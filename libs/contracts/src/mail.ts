import { z } from 'zod';
import { Locale } from './accounts.js';
import { Id } from './primitives.js';

export const MAIL_KINDS = ['worksite-sheet', 'unfetched-changes', 'trial'] as const;
export const MailKind = z.enum(MAIL_KINDS);
export type MailKind = z.infer<typeof MailKind>;

/**
 * `sent`: a server took it. `uncertain`: it may have gone; it is not sent again unless a person says so.
 * `kept`: there is no server to send it by.
 */
export const MAIL_STATES = [
  'queued',
  'sending',
  'sent',
  'failed',
  'uncertain',
  'kept',
  'cancelled',
] as const;
export const MailState = z.enum(MAIL_STATES);
export type MailState = z.infer<typeof MailState>;

/** Why it did not go; what the server said stands beside it. */
export const MAIL_TROUBLES = [
  'host-unknown',
  'connection-refused',
  'unreachable',
  'timeout',
  'connection-lost',
  'not-a-mail-server',
  'tls',
  'certificate',
  'no-starttls',
  'no-login',
  'login-refused',
  'sender-refused',
  'recipients-refused',
  'message-refused',
  'too-large',
  'no-account',
  'password-unreadable',
  'stopped',
  'unknown',
] as const;
export const MailTrouble = z.enum(MAIL_TROUBLES);
export type MailTrouble = z.infer<typeof MailTrouble>;

/** One plain address: no name, no list. */
export const MailAddress = z.string().trim().max(254).pipe(z.email());
/** What stands in one line of a header. */
const OneLine = z
  .string()
  .trim()
  .max(300)
  .refine((text) => !/\p{Cc}/u.test(text), { message: 'one line' });

export const MailRecipientView = z
  .object({
    name: z.string(),
    address: z.string(),
    role: z.enum(['to', 'copy']),
    resourceId: Id.nullable(),
    state: z.enum(['pending', 'accepted', 'refused']),
    /** The server’s own line. */
    said: z.string().nullable(),
  })
  .meta({ id: 'MailRecipient' });
export type MailRecipientView = z.infer<typeof MailRecipientView>;

/** All times are UTC minutes. */
export const MailView = z
  .object({
    id: Id,
    kind: MailKind,
    state: MailState,
    subject: z.string(),
    worksiteId: Id.nullable(),
    /** `null`: the service itself. */
    by: z.object({ id: Id, name: z.string() }).nullable(),
    from: z.string().nullable(),
    recipients: z.array(MailRecipientView),
    attachments: z.array(
      z.object({ name: z.string(), mediaType: z.string(), size: z.int().min(0) }),
    ),
    attempts: z.int().min(0),
    nextAttemptAt: z.int().nullable(),
    trouble: MailTrouble.nullable(),
    /** The server’s own line. */
    said: z.string().nullable(),
    wantsReceipt: z.boolean(),
    /** Its text is for its reader alone. */
    private: z.boolean(),
    createdAt: z.int(),
    sentAt: z.int().nullable(),
  })
  .meta({ id: 'Mail' });
export type MailView = z.infer<typeof MailView>;

export const MailsView = z
  .object({
    mails: z.array(MailView),
    /** Ask again with it for those before; `null`: that was all. */
    next: z.string().nullable(),
  })
  .meta({ id: 'Mails' });
export type MailsView = z.infer<typeof MailsView>;

/** With its text; `null` where it is private. */
export const MailTextView = z
  .object({ mail: MailView, text: z.string().nullable() })
  .meta({ id: 'MailText' });
export type MailTextView = z.infer<typeof MailTextView>;

export const MailsQuery = z.object({
  state: MailState.exactOptional(),
  /** `next` of the page before. */
  before: z.string().max(100).exactOptional(),
});
export type MailsQuery = z.infer<typeof MailsQuery>;

export const MailedSheetsView = z.object({ mails: z.array(MailView) }).meta({ id: 'MailedSheets' });
export type MailedSheetsView = z.infer<typeof MailedSheetsView>;

export const MailSheetBody = z.object({
  /** Made by the caller: the same request twice is mailed once. */
  id: Id,
  /** People and crews (who is in a crew on the day), or addresses. */
  to: z
    .array(z.union([z.strictObject({ resourceId: Id }), z.strictObject({ email: MailAddress })]))
    .min(1)
    .max(50),
  text: z.string().max(10_000),
  subject: OneLine.exactOptional(),
  copyToSelf: z.boolean(),
  readReceipt: z.boolean(),
  /** Without it, each reads their own. */
  language: Locale.exactOptional(),
});
export type MailSheetBody = z.infer<typeof MailSheetBody>;

export const MAIL_SECURITIES = ['tls', 'starttls', 'none'] as const;
/** `tls`: from the first byte (465). `starttls`: or not at all (587). `none`: this machine alone. */
export const MailSecurity = z.enum(MAIL_SECURITIES);
export type MailSecurity = z.infer<typeof MailSecurity>;

const Host = z
  .string()
  .trim()
  .min(1)
  .max(253)
  .regex(/^[A-Za-z0-9._:-]+$/);

/** The password is never told. */
export const MailAccountView = z
  .object({
    host: z.string(),
    port: z.int(),
    security: MailSecurity,
    login: z.string().nullable(),
    hasPassword: z.boolean(),
    fromName: z.string(),
    fromAddress: z.string(),
    replyTo: z.string().nullable(),
  })
  .meta({ id: 'MailAccount' });
export type MailAccountView = z.infer<typeof MailAccountView>;

/** From where one’s mails go. */
export const MailWaysView = z
  .object({
    own: MailAccountView.nullable(),
    /** The address that the company sends from; `null`: no server was set up for it. */
    company: z.string().nullable(),
  })
  .meta({ id: 'MailWays' });
export type MailWaysView = z.infer<typeof MailWaysView>;

export const PutMailAccountBody = z.object({
  host: Host,
  port: z.int().min(1).max(65_535),
  security: MailSecurity,
  login: z.string().trim().min(1).max(320).nullable(),
  /** Without it, the one that is kept: for the same server and login only. */
  password: z.string().min(1).max(1_000).exactOptional(),
  fromName: OneLine.min(1),
  fromAddress: MailAddress,
  replyTo: MailAddress.nullable(),
});
export type PutMailAccountBody = z.infer<typeof PutMailAccountBody>;

/** As typed, saved or not; `mailMyself`: and sends a mail to oneself. */
export const TryMailAccountBody = z.object({
  account: PutMailAccountBody,
  mailMyself: z.boolean(),
});
export type TryMailAccountBody = z.infer<typeof TryMailAccountBody>;

export const MailTrialView = z
  .object({
    ok: z.boolean(),
    trouble: MailTrouble.nullable(),
    /** The server’s own line, where it is one of a mail server. */
    said: z.string().nullable(),
    /** Where the mail to oneself went. */
    mailed: z.string().nullable(),
  })
  .meta({ id: 'MailTrial' });
export type MailTrialView = z.infer<typeof MailTrialView>;

/** Who can be reached. `account`: by the address they sign in with; `book`: by one that somebody typed. */
export const MailAddressView = z
  .object({ resourceId: Id, address: z.string(), from: z.enum(['account', 'book']) })
  .meta({ id: 'MailAddress' });
export type MailAddressView = z.infer<typeof MailAddressView>;

export const MailAddressesView = z
  .object({ addresses: z.array(MailAddressView) })
  .meta({ id: 'MailAddresses' });
export type MailAddressesView = z.infer<typeof MailAddressesView>;

export const PutMailAddressBody = z.object({ address: MailAddress.nullable() });
export type PutMailAddressBody = z.infer<typeof PutMailAddressBody>;
