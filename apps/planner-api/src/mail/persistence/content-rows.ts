import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Attachment, NewAttachment } from '../outgoing.js';

interface Of {
  readonly mailId: string;
  readonly companyId: string;
}

export const hashOf = (content: Buffer): string =>
  createHash('sha256').update(content).digest('hex');

export async function insertAttachments(
  tx: EntityManager,
  { mailId, companyId }: Of,
  attachments: readonly NewAttachment[],
): Promise<void> {
  for (const [position, { name, mediaType, content }] of attachments.entries()) {
    const hash = hashOf(content);
    await tx.query(
      `insert into mail_content (company_id, hash, bytes) values ($1, $2, $3)
       on conflict do nothing`,
      [companyId, hash, content],
    );
    await tx.query(
      `insert into mail_attachment (mail_id, position, company_id, hash, name, media_type, size)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [mailId, position, companyId, hash, name, mediaType, content.length],
    );
  }
}

/** @throws Error where it is gone, which the database does not allow */
export async function contentOf(
  tx: EntityManager,
  companyId: string,
  { hash }: Pick<Attachment, 'hash'>,
): Promise<Buffer> {
  const [row] = await tx.query<{ bytes: Buffer }[]>(
    'select bytes from mail_content where company_id = $1 and hash = $2',
    [companyId, hash],
  );
  if (!row) throw new Error('the content of an attachment is gone');
  return row.bytes;
}
