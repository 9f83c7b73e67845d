import type { AccessRule } from '../platform/auth/access.js';

/* model.md, « Who may », row « settings, users, feeds of all »: administrators change, managers read. */

export const mayReadUsers: AccessRule = ({ role }) =>
  role === 'administrator' || role === 'manager';

export const mayChangeUsers: AccessRule = ({ role }) => role === 'administrator';
