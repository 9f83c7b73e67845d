import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import { SessionEndings } from './session-endings.js';
import { expiryOf } from './session-lifetime.js';
import { hashOfToken, newSessionToken } from './session-token.js';

export interface SignedIn {
  readonly userId: string;
  readonly companyId: string;
  /** As the browser names itself, to tell one's devices apart. */
  readonly userAgent: string | null;
}

export interface OpenedSession {
  readonly token: string;
  readonly sessionId: string;
  readonly expiresAt: Date;
}

/** Opens sessions and takes them back. */
@Injectable()
export class SessionWriter {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly endings: SessionEndings,
  ) {}

  async open({ userId, companyId, userAgent }: SignedIn): Promise<OpenedSession> {
    const token = newSessionToken();
    const now = this.clock.now();
    const sessionId = randomUUID();
    const expiresAt = expiryOf(now, now);
    await this.dataSource.query(
      `with swept as (delete from session where expires_at < $5)
       insert into session (id, company_id, user_id, token_hash, created_at, last_seen_at, expires_at, user_agent)
       values ($1, $2, $3, $4, $5, $5, $6, $7)`,
      [
        sessionId,
        companyId,
        userId,
        hashOfToken(token),
        now,
        expiresAt,
        userAgent?.slice(0, 300) ?? null,
      ],
    );
    return { token, sessionId, expiresAt };
  }

  async end(sessionId: string, userId: string): Promise<void> {
    await this.dataSource.query('delete from session where id = $1', [sessionId]);
    this.endings.announce({ userId, sessionId });
  }

  /** Within the transaction that takes the right away; announce it after the commit. */
  async endAllOf(tx: EntityManager, userId: string): Promise<void> {
    await tx.query('delete from session where user_id = $1', [userId]);
  }
}
