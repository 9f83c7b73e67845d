import type { MailView } from '@pastille/contracts';
import type { KeptMail } from '../outgoing.js';

const minutes = (at: Date): number => Math.floor(at.getTime() / 60_000);
const minutesOrNull = (at: Date | null): number | null => at && minutes(at);

export function presentMail(mail: KeptMail): MailView {
  const { byId, byName } = mail;
  return {
    id: mail.id,
    ...{ kind: mail.kind, state: mail.state, subject: mail.subject, worksiteId: mail.worksiteId },
    by: byId === null ? null : { id: byId, name: byName ?? '' },
    from: mail.fromAddress,
    recipients: mail.recipients.map(({ name, address, role, resourceId, state, said }) => ({
      ...{ name, address, role, resourceId, state, said },
    })),
    attachments: mail.attachments.map(({ name, mediaType, size }) => ({ name, mediaType, size })),
    ...{ attempts: mail.attempts, trouble: mail.trouble, said: mail.said },
    nextAttemptAt: minutesOrNull(mail.nextAttemptAt),
    ...{ wantsReceipt: mail.wantsReceipt, private: mail.isPrivate },
    createdAt: minutes(mail.createdAt),
    sentAt: minutesOrNull(mail.sentAt),
  };
}
