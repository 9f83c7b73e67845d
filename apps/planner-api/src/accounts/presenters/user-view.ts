import type { UserView } from '@pastille/contracts';
import type { z } from 'zod';
import type { UserRow } from '../persistence/user.row.js';

export const toUserView = (user: UserRow): z.infer<typeof UserView> => ({
  id: user.id,
  name: user.name,
  email: user.email,
  role: user.role,
  locale: user.locale,
  active: user.isActive,
});
