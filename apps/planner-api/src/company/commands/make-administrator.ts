import { randomUUID } from 'node:crypto';
import type { Locale } from '@pastille/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hashPassword } from '../../platform/auth/password-hash.js';
import { SessionWriter } from '../../platform/auth/session-writer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { insertCompany } from '../new-company.js';

export interface Administrator {
  readonly email: string;
  readonly name: string;
  readonly company: string;
  readonly locale: Locale;
  readonly password: string;
}

export interface Made {
  readonly outcome: 'made' | 'restored';
  readonly companyName: string;
}

/** The way in for whoever holds the machine: a first administrator, or one who lost the password. */
@Injectable()
export class MakeAdministrator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionWriter,
  ) {}

  async run(wanted: Administrator): Promise<Made> {
    const email = wanted.email.toLowerCase();
    const passwordHash = await hashPassword(wanted.password);
    return this.unitOfWork.run(async (tx) => {
      const restored = await this.restore(tx, email, passwordHash);
      if (restored !== null) return { outcome: 'restored', companyName: restored };
      const companyId =
        (await companyNamed(tx, wanted.company)) ??
        (await insertCompany(tx, { name: wanted.company, locale: wanted.locale })).companyId;
      await tx.query(
        `insert into app_user (id, company_id, email, name, role, locale, password_hash)
         values ($1, $2, $3, $4, 'administrator', $5, $6)`,
        [randomUUID(), companyId, email, wanted.name, wanted.locale, passwordHash],
      );
      return { outcome: 'made', companyName: wanted.company };
    });
  }

  /** @returns the company's name; `null` where there is no such account */
  private async restore(
    tx: EntityManager,
    email: string,
    passwordHash: string,
  ): Promise<string | null> {
    const [found] = await tx.query<{ id: string; company: string }[]>(
      'select u.id, c.name as company from app_user u join company c on c.id = u.company_id where u.email = $1 for update of u',
      [email],
    );
    if (!found) return null;
    await tx.query(
      `update app_user set password_hash = $2, role = 'administrator', is_active = true where id = $1`,
      [found.id, passwordHash],
    );
    await this.sessions.endAllOf(tx, found.id);
    return found.company;
  }
}

async function companyNamed(tx: EntityManager, name: string): Promise<string | null> {
  const [found] = await tx.query<{ id: string }[]>(
    'select id from company where name = $1 order by created_at limit 1',
    [name],
  );
  return found?.id ?? null;
}
