import type { Locale, MailKind, MailState, MailTrouble } from '@pastille/contracts';

export type RecipientRole = 'to' | 'copy';

export interface Addressee {
  readonly name: string;
  /** One plain address, without a name. */
  readonly address: string;
  /** The person it is of, where it is one of ours. */
  readonly resourceId: string | null;
  readonly role: RecipientRole;
}

export interface NewAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** What it is about; each `null` where it is about nothing of that kind. */
export interface MailSubject {
  readonly boardId: string | null;
  readonly worksiteId: string | null;
  readonly interventionId: string | null;
}

/** A mail as somebody wants it to go out. */
export interface NewMail {
  readonly companyId: string;
  readonly kind: MailKind;
  /** Two mails of a company under one key are one: the second is not written. `null`: each is its own. */
  readonly onceKey: string | null;
  /** At least one. */
  readonly to: readonly Addressee[];
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
  readonly locale: Locale;
  readonly attachments: readonly NewAttachment[];
  readonly about: MailSubject;
  /** `null`: the service itself. */
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly replyTo: { readonly name: string; readonly address: string } | null;
  readonly wantsReceipt: boolean;
  /** It holds a link that acts in the recipient’s name: nobody reads it in the outbox. */
  readonly isPrivate: boolean;
}

export const ABOUT_NOTHING: MailSubject = { boardId: null, worksiteId: null, interventionId: null };

export interface Recipient extends Addressee {
  readonly position: number;
  /** `accepted`: by the server that took it, which is not yet the person’s letterbox. */
  readonly state: 'pending' | 'accepted' | 'refused';
  readonly said: string | null;
  readonly at: Date | null;
}

export interface Attachment {
  readonly position: number;
  readonly hash: string;
  readonly name: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
}

/** A mail as the outbox holds it. */
export interface KeptMail {
  readonly id: string;
  readonly companyId: string;
  readonly kind: MailKind;
  readonly worksiteId: string | null;
  readonly byId: string | null;
  readonly byName: string | null;
  readonly replyToName: string | null;
  readonly replyToAddress: string | null;
  readonly subject: string;
  readonly text: string;
  readonly locale: Locale;
  readonly wantsReceipt: boolean;
  readonly isPrivate: boolean;
  readonly messageId: string;
  readonly state: MailState;
  readonly attempts: number;
  readonly nextAttemptAt: Date | null;
  readonly handedOverAt: Date | null;
  readonly fromAddress: string | null;
  readonly trouble: MailTrouble | null;
  readonly said: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly recipients: readonly Recipient[];
  readonly attachments: readonly Attachment[];
}
