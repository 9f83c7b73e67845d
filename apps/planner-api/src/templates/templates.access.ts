import { grantOf } from '../planning/planning.access.js';
import type { AccessRule } from '../platform/auth/access.js';

/* model.md, « Who may », row « settings »: administrators write, a manager reads; whoever keeps tasks applies them. */

export const mayChangeTemplates: AccessRule = ({ role }) => grantOf(role, 'settings') === 'yes';

export const mayReadTemplates: AccessRule = ({ role }) => grantOf(role, 'records') === 'yes';
