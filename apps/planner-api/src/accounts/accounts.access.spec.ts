import type { Role } from '@pastille/contracts';
import { mayChangeCompany } from '../company/company.access.js';
import { mayChangeUsers, mayReadUsers } from './accounts.access.js';

const actor = (role: Role) =>
  ({ userId: 'u', companyId: 'c', name: 'Anne', role, locale: 'fr', sessionId: 's' }) as const;

it.each([
  ['administrator', true, true],
  ['manager', true, false],
  ['planner', false, false],
  ['technician', false, false],
  ['viewer', false, false],
] as const)('lets a %s read users: %s, change users and settings: %s', (role, read, change) => {
  expect(mayReadUsers(actor(role))).toBe(read);
  expect(mayChangeUsers(actor(role))).toBe(change);
  expect(mayChangeCompany(actor(role))).toBe(change);
});
