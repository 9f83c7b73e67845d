import { Injectable } from '@nestjs/common';
import type { SessionView } from '@pastille/contracts';
import { DataSource } from 'typeorm';
import { Unauthenticated } from '../../platform/http/errors.js';
import { UserRow } from '../persistence/user.row.js';
import { preferencesOf } from '../presenters/preferences.js';

interface CompanyColumns {
  readonly id: string;
  readonly name: string;
  readonly is_set_up: boolean;
}

/** Who one is, where, and how one likes it. */
@Injectable()
export class GetSession {
  constructor(private readonly dataSource: DataSource) {}

  async of(userId: string): Promise<SessionView> {
    const user = await this.dataSource.manager.findOneBy(UserRow, { id: userId });
    if (!user) throw new Unauthenticated('sign-in-first');
    const [company] = await this.dataSource.query<CompanyColumns[]>(
      'select id, name, is_set_up from company where id = $1',
      [user.companyId],
    );
    if (!company) throw new Unauthenticated('sign-in-first');
    const { id, name, email, role, locale } = user;
    return {
      user: { id, name, email, role, locale },
      company: { id: company.id, name: company.name, setUp: company.is_set_up },
      preferences: preferencesOf(user.preferences),
    };
  }
}
