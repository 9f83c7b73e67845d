import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../../platform/config/config.js';
import { SecretKey } from '../../platform/config/secret-key.js';
import { findAccount, type MailAccount } from '../persistence/account-rows.js';
import { smtpServerOf, type SmtpServer } from '../smtp/smtp-server.js';
import { readSender, type Sender } from './sender.js';
import { passwordKeyOf, sealPassword, unsealPassword } from './sealed-password.js';

/** A server that takes mail, and from whom it then comes. */
export interface MailRoute {
  readonly server: SmtpServer;
  readonly from: Sender;
  /** `null`: to `from`. */
  readonly replyTo: string | null;
  readonly isOwn: boolean;
}

/** Which server a mail goes to: its author's own, else the company's, else none. */
@Injectable()
export class MailRoutes {
  private key: Buffer | null = null;

  constructor(
    private readonly config: Config,
    private readonly secret: SecretKey,
  ) {}

  /** Of the company; `null`: mails are kept in the outbox. */
  get company(): MailRoute | null {
    const { smtpUrl, mailFrom } = this.config;
    const from = mailFrom === null ? null : readSender(mailFrom);
    if (smtpUrl === null || from === null) return null;
    return { server: smtpServerOf(smtpUrl), from, replyTo: null, isOwn: false };
  }

  /** @returns `null`: none; `'locked'`: their own, whose password this installation cannot open any more */
  async of(tx: EntityManager, userId: string | null): Promise<MailRoute | 'locked' | null> {
    const account = userId === null ? null : await findAccount(tx, userId);
    return account ? this.routeOf(account) : this.company;
  }

  seal(userId: string, password: string): Buffer {
    return sealPassword(this.passwordKey(), userId, password);
  }

  /** `null`: it cannot be opened. */
  unseal({ userId, password }: Pick<MailAccount, 'userId' | 'password'>): string | null {
    return password && unsealPassword(this.passwordKey(), userId, password);
  }

  private routeOf(account: MailAccount): MailRoute | 'locked' {
    const { host, port, security, replyTo } = account;
    const from = { name: account.fromName, address: account.fromAddress };
    const way = { from, replyTo, isOwn: true };
    if (account.login === null) return { server: { host, port, security, login: null }, ...way };
    const password = this.unseal(account);
    if (password === null) return 'locked';
    const login = { user: account.login, password };
    return { server: { host, port, security, login }, ...way };
  }

  private passwordKey(): Buffer {
    this.key ??= passwordKeyOf(this.secret.read());
    return this.key;
  }
}
