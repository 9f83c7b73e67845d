import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isPassword } from '../../platform/auth/password-hash.js';
import { type OpenedSession, SessionWriter } from '../../platform/auth/session-writer.js';
import { Unauthenticated } from '../../platform/http/errors.js';
import { UserRow } from '../persistence/user.row.js';
import { SignInThrottle } from '../sign-in-throttle.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** Where from. */
  readonly address: string;
  readonly userAgent: string | null;
}

/** One answer, in one time, for a wrong password, an unknown account and one that was closed. */
@Injectable()
export class SignIn {
  constructor(
    private readonly dataSource: DataSource,
    private readonly throttle: SignInThrottle,
    private readonly sessions: SessionWriter,
  ) {}

  async run(credentials: Credentials): Promise<OpenedSession & { readonly userId: string }> {
    const email = credentials.email.toLowerCase();
    const attempt = { email, address: credentials.address };
    await this.throttle.admit(attempt);
    const user = await this.dataSource.manager.findOneBy(UserRow, { email, isActive: true });
    const isRight = await isPassword(credentials.password, user?.passwordHash ?? null);
    if (!user || !isRight) throw new Unauthenticated('wrong-credentials');
    await this.throttle.forgive(attempt);
    const opened = await this.sessions.open({
      userId: user.id,
      companyId: user.companyId,
      userAgent: credentials.userAgent,
    });
    return { ...opened, userId: user.id };
  }
}
