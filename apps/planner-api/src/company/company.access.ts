import type { AccessRule } from '../platform/auth/access.js';

/** model.md, « Who may », row « settings »: administrators alone. */
export const mayChangeCompany: AccessRule = ({ role }) => role === 'administrator';
