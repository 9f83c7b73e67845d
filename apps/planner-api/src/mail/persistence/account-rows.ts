import type { MailSecurity } from '@pastille/contracts';
import type { EntityManager } from 'typeorm';

/** From which one person sends. */
export interface MailAccount {
  readonly userId: string;
  readonly companyId: string;
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  /** `null`: the server asks for none. */
  readonly login: string | null;
  /** Sealed; see `account/sealed-password.ts`. */
  readonly password: Buffer | null;
  readonly fromName: string;
  readonly fromAddress: string;
  readonly replyTo: string | null;
}

/** Of somebody who may still sign in. */
export async function findAccount(tx: EntityManager, userId: string): Promise<MailAccount | null> {
  const [row] = await tx.query<MailAccount[]>(
    `select a.user_id as "userId", a.company_id as "companyId", a.host, a.port, a.security, a.login,
            a.password, a.from_name as "fromName", a.from_address as "fromAddress",
            a.reply_to as "replyTo"
       from mail_account a join app_user u on u.id = a.user_id
      where a.user_id = $1 and u.is_active and u.role in ('administrator', 'manager', 'planner')`,
    [userId],
  );
  return row ?? null;
}

export async function saveAccount(
  tx: EntityManager,
  account: MailAccount,
  at: Date,
): Promise<void> {
  await tx.query(
    `insert into mail_account (user_id, company_id, host, port, security, login, password, from_name,
       from_address, reply_to, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (user_id) do update set host = $3, port = $4, security = $5, login = $6,
       password = $7, from_name = $8, from_address = $9, reply_to = $10, changed_at = $11`,
    [
      ...[account.userId, account.companyId, account.host, account.port, account.security],
      ...[account.login, account.password, account.fromName, account.fromAddress],
      ...[account.replyTo, at],
    ],
  );
}

export async function deleteAccount(tx: EntityManager, userId: string): Promise<void> {
  await tx.query('delete from mail_account where user_id = $1', [userId]);
}
