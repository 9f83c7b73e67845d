import { grantOf, sightOfRole } from '../planning/planning.access.js';
import type { AccessRule } from '../platform/auth/access.js';
import type { Actor } from '../platform/auth/actor.js';
import type { KeptMail } from './outgoing.js';

/*
 * Not in model.md's table; after its rows « plan » and « settings, users, feeds of all »: whoever plans
 * writes to those who are planned, from an account of their own; managers and administrators see to everybody's.
 */

type Who = Pick<Actor, 'userId' | 'role'>;

/** Writes mails, and has an account to send them from: its server is one that this machine will call. */
export const maySendMail: AccessRule = ({ role }) => grantOf(role, 'plan') === 'yes';

/** That a sheet was mailed, and to whom: whoever sees the whole board. */
export const maySeeMailsOfWorksites: AccessRule = ({ role }) => sightOfRole(role) === 'whole';

export const seesAllMails = ({ role }: Pick<Who, 'role'>): boolean =>
  role === 'administrator' || role === 'manager';

/** Its text, and what becomes of it. */
export const mayTouchMail = (who: Who, { byId }: Pick<KeptMail, 'byId'>): boolean =>
  byId === who.userId || seesAllMails(who);
