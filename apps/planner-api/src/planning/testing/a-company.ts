import { randomUUID } from 'node:crypto';
import type { Role } from '@pastille/contracts';
import type { WeeklyHours } from '@pastille/scheduling';
import type { DataSource } from 'typeorm';
import type { Who } from '../planning.access.js';

const DAY = { morning: { from: 480, to: 720 }, afternoon: { from: 780, to: 1020 } };
const SHORT_FRIDAY = { morning: { from: 480, to: 720 }, afternoon: { from: 780, to: 960 } };
const CLOSED = { morning: null, afternoon: null };
export const HOURS: WeeklyHours = [DAY, DAY, DAY, DAY, SHORT_FRIDAY, CLOSED, CLOSED];

const ROLES: readonly Role[] = ['administrator', 'manager', 'planner', 'technician', 'viewer'];

export interface TestCompany {
  readonly companyId: string;
  readonly boardId: string;
  readonly branchId: string;
  /** A person of each role, with a login. */
  readonly who: Readonly<Record<Role, Who>>;
}

/** A company with a board and a login for each role, and nothing planned. */
export async function aCompany(dataSource: DataSource): Promise<TestCompany> {
  const [companyId, boardId, branchId] = [randomUUID(), randomUUID(), randomUUID()];
  await dataSource.query(`insert into company (id, name, locale) values ($1, 'Valmorin', 'fr')`, [
    companyId,
  ]);
  await dataSource.query(
    `insert into branch (id, company_id, name, holiday_region) values ($1, $2, 'Tours', 'france')`,
    [branchId, companyId],
  );
  await dataSource.query(
    `insert into board (id, company_id, name, zone_name, hours, main_branch_id, overbooking_staff,
       overbooking_equipment) values ($1, $2, 'Planning', 'Europe/Paris', $3, $4, 'warn', 'refuse')`,
    [boardId, companyId, JSON.stringify(HOURS), branchId],
  );
  const people = await Promise.all(ROLES.map((role) => aLogin(dataSource, companyId, role)));
  return { companyId, boardId, branchId, who: byRole(people) };
}

async function aLogin(dataSource: DataSource, companyId: string, role: Role): Promise<Who> {
  const userId = randomUUID();
  const name = `Dominique ${role}`;
  await dataSource.query(
    `insert into app_user (id, company_id, email, name, role, locale, password_hash)
     values ($1, $2, $3, $4, $5, 'fr', 'none')`,
    [userId, companyId, `${userId}@valmorin.example`, name, role],
  );
  return { userId, companyId, name, role };
}

function byRole(people: readonly Who[]): Record<Role, Who> {
  const find = (role: Role): Who => {
    const found = people.find((who) => who.role === role);
    if (!found) throw new Error(`nobody is ${role}`);
    return found;
  };
  return {
    administrator: find('administrator'),
    manager: find('manager'),
    planner: find('planner'),
    technician: find('technician'),
    viewer: find('viewer'),
  };
}
