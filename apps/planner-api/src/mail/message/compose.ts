import MailComposer from 'nodemailer/lib/mail-composer';
import type { Sender } from '../account/sender.js';
import type { KeptMail } from '../outgoing.js';

export interface ComposedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

type MailParts = Pick<
  KeptMail,
  | 'kind'
  | 'subject'
  | 'text'
  | 'locale'
  | 'messageId'
  | 'wantsReceipt'
  | 'createdAt'
  | 'replyToName'
  | 'replyToAddress'
  | 'recipients'
>;

export interface Composition {
  readonly mail: MailParts;
  /** `null`: nobody sends it yet. */
  readonly from: Sender | null;
  /** Where the account says so; an answer goes there, else to whoever wrote the mail, else to `from`. */
  readonly replyTo: string | null;
  readonly files: readonly ComposedFile[];
}

/** Addresses are given in parts, never as text to be taken apart again: no name can become an address. */
const addressed = ({ recipients }: MailParts, role: 'to' | 'copy') =>
  recipients.filter((one) => one.role === role).map(({ name, address }) => ({ name, address }));

function answersTo({ mail, replyTo }: Composition): Sender | null {
  if (replyTo !== null) return { name: '', address: replyTo };
  const { replyToName, replyToAddress } = mail;
  return replyToAddress === null ? null : { name: replyToName ?? '', address: replyToAddress };
}

function headersOf(composition: Composition): Record<string, string> {
  const { mail, from } = composition;
  const reader = answersTo(composition)?.address ?? from?.address;
  return {
    'Content-Language': mail.locale,
    // RFC 3834: no « absent jusqu’au… » comes back to what no person wrote.
    ...(mail.kind === 'unfetched-changes' ? { 'Auto-Submitted': 'auto-generated' } : {}),
    // RFC 8098: asked for; many programs never answer.
    ...(mail.wantsReceipt && reader !== undefined
      ? { 'Disposition-Notification-To': `<${reader}>` }
      : {}),
  };
}

/** A mail as it goes over the wire (RFC 5322), with CRLF. The same parts give the same mail but for its boundaries. */
export function compose(composition: Composition): Promise<Buffer> {
  const { mail, from, files } = composition;
  const replyTo = answersTo(composition);
  const composer = new MailComposer({
    ...(from ? { from } : {}),
    ...(replyTo ? { replyTo } : {}),
    to: addressed(mail, 'to'),
    cc: addressed(mail, 'copy'),
    subject: mail.subject,
    text: mail.text,
    messageId: mail.messageId,
    date: mail.createdAt,
    headers: headersOf(composition),
    attachments: files.map(({ name, mediaType, content }) => ({
      ...{ filename: name, contentType: mediaType, content },
    })),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
