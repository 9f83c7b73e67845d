import type { MailState } from '@pastille/contracts';
import type { EntityManager } from 'typeorm';
import type { Attachment, KeptMail, NewMail, Recipient } from '../outgoing.js';
import { insertAttachments } from './content-rows.js';

/** What the outbox adds to what was asked for. */
export interface Filed {
  readonly id: string;
  readonly messageId: string;
  readonly state: Extract<MailState, 'queued' | 'kept'>;
  readonly at: Date;
}

function contentsOf({ about, by, replyTo, ...mail }: NewMail): readonly unknown[] {
  return [
    ...[mail.companyId, mail.kind, mail.onceKey],
    ...[about.worksiteId, about.boardId, about.interventionId],
    ...[by?.id ?? null, by?.name ?? null, replyTo?.name ?? null, replyTo?.address ?? null],
    ...[mail.subject, mail.text, mail.locale, mail.wantsReceipt, mail.isPrivate],
  ];
}

const statesOf = ({ id, messageId, state, at }: Filed): readonly unknown[] => [
  ...[id, messageId, state, state === 'queued' ? at : null, at],
];

/** @returns `false` where its key was used before: nothing was written */
export async function insertMail(tx: EntityManager, mail: NewMail, filed: Filed): Promise<boolean> {
  const inserted = await tx.query<unknown[]>(
    `insert into mail (company_id, kind, once_key, worksite_id, board_id, intervention_id, by_id, by_name,
       reply_to_name, reply_to_address, subject, body, locale, wants_receipt, is_private, id,
       message_id, state, next_attempt_at, created_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $20)
     on conflict on constraint mail_once do nothing returning 1`,
    [...contentsOf(mail), ...statesOf(filed)],
  );
  if (inserted.length === 0) return false;
  const of = { mailId: filed.id, companyId: mail.companyId };
  for (const [position, one] of mail.to.entries()) {
    await tx.query(
      `insert into mail_recipient (mail_id, position, company_id, role, resource_id, name, address, state)
       values ($1, $2, $3, $4, $5, $6, $7, 'pending')`,
      [of.mailId, position, of.companyId, one.role, one.resourceId, one.name, one.address],
    );
  }
  await insertAttachments(tx, of, mail.attachments);
  return true;
}

export async function idOfKey(
  tx: EntityManager,
  { companyId, onceKey }: Pick<NewMail, 'companyId' | 'onceKey'>,
): Promise<string | null> {
  const [row] = await tx.query<{ id: string }[]>(
    'select id from mail where company_id = $1 and once_key = $2',
    [companyId, onceKey],
  );
  return row?.id ?? null;
}

const COLUMNS = `m.id, m.company_id as "companyId", m.kind, m.worksite_id as "worksiteId", m.by_id as "byId",
  m.by_name as "byName", m.reply_to_name as "replyToName", m.reply_to_address as "replyToAddress",
  m.subject, m.body as text, m.locale, m.wants_receipt as "wantsReceipt", m.is_private as "isPrivate",
  m.message_id as "messageId", m.state, m.attempts, m.next_attempt_at as "nextAttemptAt",
  m.handed_over_at as "handedOverAt", m.from_address as "fromAddress", m.trouble, m.said,
  m.created_at as "createdAt", m.sent_at as "sentAt"`;

type Row = Omit<KeptMail, 'recipients' | 'attachments'>;
type Of<T> = T & { readonly mailId: string };

/** Those that a condition finds, with whom they go to and what goes with them; in the order given. */
async function mailsWhere(
  tx: EntityManager,
  condition: string,
  parameters: readonly unknown[],
): Promise<KeptMail[]> {
  const rows = await tx.query<Row[]>(`select ${COLUMNS} from mail m where ${condition}`, [
    ...parameters,
  ]);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const recipients = await tx.query<Of<Recipient>[]>(
    `select mail_id as "mailId", position, role, resource_id as "resourceId", name, address, state, said, at
       from mail_recipient where mail_id = any($1::uuid[]) order by mail_id, position`,
    [ids],
  );
  const attachments = await tx.query<Of<Attachment>[]>(
    `select mail_id as "mailId", position, hash, name, media_type as "mediaType", size
       from mail_attachment where mail_id = any($1::uuid[]) order by mail_id, position`,
    [ids],
  );
  return rows.map((row) => ({
    ...row,
    recipients: recipients.filter(({ mailId }) => mailId === row.id),
    attachments: attachments.filter(({ mailId }) => mailId === row.id),
  }));
}

export async function findMail(
  tx: EntityManager,
  { id, companyId }: Pick<KeptMail, 'id' | 'companyId'>,
): Promise<KeptMail | null> {
  const [mail] = await mailsWhere(tx, 'm.id = $1 and m.company_id = $2', [id, companyId]);
  return mail ?? null;
}

export const mailsByIds = (
  tx: EntityManager,
  companyId: string,
  ids: readonly string[],
): Promise<KeptMail[]> =>
  mailsWhere(tx, 'm.company_id = $1 and m.id = any($2::uuid[]) order by m.created_at, m.id', [
    companyId,
    ids,
  ]);

/** Those whose keys begin so. */
export const mailsUnderKey = (
  tx: EntityManager,
  companyId: string,
  beginning: string,
): Promise<KeptMail[]> =>
  mailsWhere(tx, 'm.company_id = $1 and starts_with(m.once_key, $2) order by m.created_at, m.id', [
    companyId,
    beginning,
  ]);

export const mailsOfWorksite = (
  tx: EntityManager,
  companyId: string,
  worksiteId: string,
): Promise<KeptMail[]> =>
  mailsWhere(
    tx,
    'm.company_id = $1 and m.worksite_id = $2 order by m.created_at desc, m.id limit 50',
    [companyId, worksiteId],
  );

export interface Listed {
  readonly companyId: string;
  /** `null`: everybody's. */
  readonly byId: string | null;
  readonly state: MailState | null;
  /** Those before. */
  readonly before: { readonly at: Date; readonly id: string } | null;
  readonly most: number;
}

/** The newest first. */
export const listMails = (tx: EntityManager, asked: Listed): Promise<KeptMail[]> =>
  mailsWhere(
    tx,
    `m.company_id = $1 and ($2::uuid is null or m.by_id = $2) and ($3::text is null or m.state = $3)
       and ($4::timestamptz is null or (m.created_at, m.id) < ($4, $5::uuid))
     order by m.created_at desc, m.id desc limit $6`,
    [
      ...[asked.companyId, asked.byId, asked.state],
      ...[asked.before?.at ?? null, asked.before?.id ?? null, asked.most],
    ],
  );
