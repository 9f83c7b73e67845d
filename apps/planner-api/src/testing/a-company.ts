import { randomUUID } from 'node:crypto';
import type { Role } from '@pastille/contracts';
import { type CompanyIds, insertCompany } from '../company/new-company.js';
import { hashPassword } from '../platform/auth/password-hash.js';
import { SessionWriter } from '../platform/auth/session-writer.js';
import type { TestApp } from './test-app.js';

export const PASSWORD = 'chantier-de-test';

export interface TestUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** A `Cookie` header that is signed in. */
  readonly cookie: string;
}

export interface TestCompany extends CompanyIds {
  readonly name: string;
  /** One person per role, signed in. */
  readonly users: Readonly<Record<Role, TestUser>>;
}

let passwordHash: Promise<string> | null = null;

/** A company as `create-admin` makes it, with a signed-in person of every role. Any number in one database. */
export async function aCompany(
  { app, dataSource }: TestApp,
  name = 'Valmorin',
): Promise<TestCompany> {
  const ids = await dataSource.transaction((tx) => insertCompany(tx, { name, locale: 'fr' }));
  await dataSource.query('update company set is_set_up = true where id = $1', [ids.companyId]);
  passwordHash ??= hashPassword(PASSWORD);
  const hash = await passwordHash;

  const signIn = async (role: Role): Promise<TestUser> => {
    const id = randomUUID();
    const email = `${role}-${id.slice(0, 8)}@valmorin.example`;
    await dataSource.query(
      `insert into app_user (id, company_id, email, name, role, locale, password_hash) values ($1, $2, $3, $4, $5, 'fr', $6)`,
      [id, ids.companyId, email, `${name} ${role}`, role, hash],
    );
    const session = await app
      .get(SessionWriter)
      .open({ userId: id, companyId: ids.companyId, userAgent: null });
    return { id, email, name: `${name} ${role}`, cookie: `sid=${session.token}` };
  };
  const [administrator, manager, planner, technician, viewer] = await Promise.all([
    signIn('administrator'),
    signIn('manager'),
    signIn('planner'),
    signIn('technician'),
    signIn('viewer'),
  ]);
  return { ...ids, name, users: { administrator, manager, planner, technician, viewer } };
}
