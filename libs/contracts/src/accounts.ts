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

const Face = z.enum(['table', 'worksites', 'resources', 'equipment']);
const Scale = z.enum(['day', 'week', 'two-weeks', 'month', 'quarter']);
/** What gives bars and cards their colour. */
const Colours = z.enum(['trade', 'crew', 'worksite', 'status']);
const Density = z.enum(['comfortable', 'compact']);

/** Of each list, any of its entries; an empty list asks for nothing. */
export const BoardFilters = z
  .object({
    trades: z.array(z.string().min(1).max(200)).max(50),
    /** People, crews and machines. */
    people: z.array(Id).max(50),
    /** Towns. */
    places: z.array(z.string().min(1).max(200)).max(50),
    statuses: z.array(Id).max(50),
    only: z
      .array(z.enum(['conflicts', 'provisional', 'unstaffed', 'to-close', 'locked', 'unfetched']))
      .max(6),
  })
  .meta({ id: 'BoardFilters' });
export type BoardFilters = z.infer<typeof BoardFilters>;

/** A way to look at the board, under a name of one's own. */
export const SavedView = z
  .object({
    id: Id,
    name: z.string().trim().min(1).max(80),
    face: Face,
    scale: Scale,
    filters: BoardFilters,
    colours: Colours,
    density: Density,
  })
  .meta({ id: 'SavedView' });
export type SavedView = z.infer<typeof SavedView>;

export const Preferences = z
  .object({
    face: Face,
    scale: Scale,
    theme: z.enum(['auto', 'light', 'dark']),
    frozenHead: z.boolean(),
    headText: z.enum(['horizontal', 'rotated']),
    panelOpen: z.boolean(),
    links: z.boolean().meta({ description: 'Whether the lines from bar to bar are always drawn' }),
    load: z.boolean().meta({ description: 'Whether each day of a person says how full it is' }),
    /** In what order « À planifier » lies. */
    panelOrder: z.enum(['start', 'due', 'trade', 'amount', 'place']),
    density: Density,
    colours: Colours,
    /** Those of the last time: they hold where an address says nothing at all. */
    filters: BoardFilters,
    views: z.array(SavedView).max(50),
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
