import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Role } from '@pastille/contracts';
import pg from 'pg';
import { Person } from './people.js';
import { DATABASE, SERVER } from './server.js';

const DAY = { morning: { from: 480, to: 720 }, afternoon: { from: 780, to: 1020 } };
const CLOSED = { morning: null, afternoon: null };
const HOURS = [DAY, DAY, DAY, DAY, DAY, CLOSED, CLOSED];

/** A company as its administrator finds it before planning anything, with people signed in. */
export interface Company {
  readonly companyId: string;
  readonly boardId: string;
  readonly branchId: string;
  readonly administrator: Person;
  readonly manager: Person;
  readonly planner: Person;
  readonly otherPlanner: Person;
  readonly technician: Person;
  readonly viewer: Person;
}

/** What no route does yet, founding a company and handing out sessions, is written into the tables. */
export async function foundCompany(
  server: string = SERVER,
  database: string = DATABASE,
): Promise<Company> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    const ids = await insertCompany(client);
    const person = (role: Role) => signIn(client, { companyId: ids.companyId, role, server });
    return {
      ...ids,
      administrator: await person('administrator'),
      manager: await person('manager'),
      planner: await person('planner'),
      otherPlanner: await person('planner'),
      technician: await person('technician'),
      viewer: await person('viewer'),
    };
  } finally {
    await client.end();
  }
}

async function insertCompany(client: pg.Client) {
  const [companyId, boardId, branchId] = [randomUUID(), randomUUID(), randomUUID()];
  await client.query(`insert into company (id, name, locale) values ($1, 'Valmorin', 'fr')`, [
    companyId,
  ]);
  await client.query(
    `insert into branch (id, company_id, name, holiday_region) values ($1, $2, 'Tours', 'france')`,
    [branchId, companyId],
  );
  await client.query(
    `insert into board (id, company_id, name, zone_name, hours, main_branch_id, overbooking_staff,
       overbooking_equipment) values ($1, $2, 'Planning', 'Europe/Paris', $3, $4, 'warn', 'refuse')`,
    [boardId, companyId, JSON.stringify(HOURS), branchId],
  );
  return { companyId, boardId, branchId };
}

interface Newcomer {
  readonly companyId: string;
  readonly role: Role;
  readonly server: string;
}

async function signIn(client: pg.Client, { companyId, role, server }: Newcomer): Promise<Person> {
  const userId = randomUUID();
  await client.query(
    `insert into app_user (id, company_id, email, name, role, locale, password_hash)
     values ($1, $2, $3, $4, $5, 'fr', 'none')`,
    [userId, companyId, `${userId}@valmorin.example`, `Dominique ${role}`, role],
  );
  const token = randomBytes(32).toString('base64url');
  await client.query(
    `insert into session (id, company_id, user_id, token_hash, expires_at)
     values ($1, $2, $3, $4, timestamptz '2026-12-01')`,
    [randomUUID(), companyId, userId, createHash('sha256').update(token).digest()],
  );
  return new Person(userId, role, `sid=${token}`, server);
}

export const stranger = new Person('', 'viewer', null);
