import type { Locale, Role } from '@pastille/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { Config } from '../config/config.js';
import { toRefusal } from '../database/pg-errors.js';
import type { Actor } from './actor.js';
import { sessionTokenFrom } from './session-cookie.js';
import { expiryOf, isWorthRenewing } from './session-lifetime.js';
import { hashOfToken } from './session-token.js';

interface FoundSession {
  readonly session_id: string;
  readonly created_at: Date;
  readonly last_seen_at: Date;
  readonly user_id: string;
  readonly company_id: string;
  readonly name: string;
  readonly role: Role;
  readonly locale: Locale;
}

/** Cookie → Actor, for HTTP and for the socket handshake alike; keeps a used session alive. */
@Injectable()
export class SessionReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @param cookieHeader the `Cookie` header as it came */
  async actorFrom(cookieHeader: string | undefined): Promise<Actor | null> {
    const token = sessionTokenFrom(cookieHeader, this.config.publicUrl);
    if (token === null) return null;
    const now = this.clock.now();
    const found = await this.find(token, now);
    if (!found) return null;
    if (isWorthRenewing(found.last_seen_at, now)) await this.renew(found, now);
    return {
      userId: found.user_id,
      companyId: found.company_id,
      name: found.name,
      role: found.role,
      locale: found.locale,
      sessionId: found.session_id,
    };
  }

  private async find(token: string, now: Date): Promise<FoundSession | undefined> {
    try {
      const rows = await this.dataSource.query<FoundSession[]>(
        `select s.id as session_id, s.created_at, s.last_seen_at,
                u.id as user_id, u.company_id, u.name, u.role, u.locale
           from session s join app_user u on u.id = s.user_id
          where s.token_hash = $1 and s.expires_at > $2 and u.is_active`,
        [hashOfToken(token), now],
      );
      return rows[0];
    } catch (error) {
      throw toRefusal(error);
    }
  }

  private async renew(session: FoundSession, now: Date): Promise<void> {
    await this.dataSource.query(
      'update session set last_seen_at = $2, expires_at = $3 where id = $1',
      [session.session_id, now, expiryOf(now, session.created_at)],
    );
  }
}
