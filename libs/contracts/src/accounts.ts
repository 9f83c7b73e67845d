import { z } from 'zod';
import { Id, Name } from './primitives.js';

export const Role = z.enum(['administrator', 'manager', 'planner', 'technician', 'viewer']);
export type Role = z.infer<typeof Role>;

export const Locale = z.enum(['fr', 'en']);
export type Locale = z.infer<typeof Locale>;

export const SignInBody = z.object({
  email: z.string().trim().min(1).max(320),
  password: z.string().min(1).max(1000),
});

export const Preferences = z
  .object({
    face: z.enum(['table', 'worksites', 'resources', 'equipment']),
    scale: z.enum(['day', 'week', 'two-weeks', 'month']),
    theme: z.enum(['auto', 'light', 'dark']),
    frozenHead: z.boolean(),
    headText: z.enum(['horizontal', 'rotated']),
    panelOpen: z.boolean(),
  })
  .meta({ id: 'Preferences' });
export type Preferences = z.infer<typeof Preferences>;

export const SessionView = z
  .object({
    user: z.object({ id: Id, name: z.string(), email: z.string(), role: Role, locale: Locale }),
    company: z.object({ id: Id, name: z.string(), setUp: z.boolean() }),
    preferences: Preferences,
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof SessionView>;

export const PatchMeBody = z.object({
  locale: Locale.exactOptional(),
  preferences: Preferences.partial().exactOptional(),
});

export const UserView = z
  .object({
    id: Id,
    name: Name,
    email: z.string(),
    role: Role,
    locale: Locale,
    active: z.boolean(),
  })
  .meta({ id: 'User' });
export const UsersView = z.object({ users: z.array(UserView) }).meta({ id: 'Users' });

export const Password = z.string().min(12).max(1000);
export const CreateUserBody = z.object({
  id: Id,
  name: Name,
  email: z.email().max(320),
  role: Role,
  locale: Locale,
  password: Password,
});
export const PatchUserBody = z.object({
  name: Name.exactOptional(),
  role: Role.exactOptional(),
  active: z.boolean().exactOptional(),
  password: Password.exactOptional(),
});

export const ConfigView = z
  .object({
    version: z.string(),
    locale: Locale,
    fullCalendarLicenseKey: z.string(),
    today: z.string().nullable(),
  })
  .meta({ id: 'Config' });

export const HealthView = z
  .object({
    status: z.enum(['ok', 'unavailable']),
    version: z.string(),
    database: z.enum(['ok', 'unavailable']),
    relayLag: z.int().nullable(),
  })
  .meta({ id: 'Health' });
