import { z } from 'zod';
import {
  ConfigView,
  CreateUserBody,
  HealthView,
  PatchMeBody,
  PatchUserBody,
  SessionView,
  SignInBody,
  UsersView,
  UserView,
} from './accounts.js';
import { BoardsView, ChangesSinceView, CommandAnswer, PlanView } from './board.js';
import { CommandBody, PostCommandBody } from './commands.js';
import {
  ImportView,
  PatchImportBody,
  SavedMappingsView,
  SavedMappingView,
  SaveMappingBody,
} from './imports.js';
import { Minutes } from './primitives.js';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** As Nest writes it: `/api/boards/:id/plan`. */
  readonly path: string;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly response: z.ZodType;
}

const route = <const R extends Route>(definition: R): R => definition;

export const Done = z.object({ ok: z.literal(true) }).meta({ id: 'Done' });

export const PlanQuery = z.object({
  from: z.coerce.number().pipe(Minutes).exactOptional(),
  to: z.coerce.number().pipe(Minutes).exactOptional(),
});
export const ChangesQuery = z.object({ since: z.coerce.number().pipe(z.int().min(0)) });

/** The route table: the server declares these schemas, the browser fetches through them. */
export const routes = {
  health: route({ method: 'GET', path: '/api/health', response: HealthView }),
  openapi: route({
    method: 'GET',
    path: '/api/openapi.json',
    response: z.looseObject({ openapi: z.string() }),
  }),
  config: route({ method: 'GET', path: '/api/config', response: ConfigView }),
  signIn: route({ method: 'POST', path: '/api/session', body: SignInBody, response: SessionView }),
  session: route({ method: 'GET', path: '/api/session', response: SessionView }),
  patchMe: route({
    method: 'PATCH',
    path: '/api/session',
    body: PatchMeBody,
    response: SessionView,
  }),
  signOut: route({ method: 'DELETE', path: '/api/session', response: Done }),
  users: route({ method: 'GET', path: '/api/users', response: UsersView }),
  createUser: route({
    method: 'POST',
    path: '/api/users',
    body: CreateUserBody,
    response: UserView,
  }),
  patchUser: route({
    method: 'PATCH',
    path: '/api/users/:id',
    body: PatchUserBody,
    response: UserView,
  }),
  finishSetUp: route({ method: 'POST', path: '/api/company/set-up', response: SessionView }),
  boards: route({ method: 'GET', path: '/api/boards', response: BoardsView }),
  plan: route({
    method: 'GET',
    path: '/api/boards/:id/plan',
    query: PlanQuery,
    response: PlanView,
  }),
  changes: route({
    method: 'GET',
    path: '/api/boards/:id/changes',
    query: ChangesQuery,
    response: ChangesSinceView,
  }),
  command: route({
    method: 'POST',
    path: '/api/boards/:id/commands',
    body: PostCommandBody,
    response: CommandAnswer,
  }),
  preview: route({
    method: 'POST',
    path: '/api/boards/:id/preview',
    body: CommandBody,
    response: CommandAnswer,
  }),
  createImport: route({ method: 'POST', path: '/api/imports', response: ImportView }),
  getImport: route({ method: 'GET', path: '/api/imports/:id', response: ImportView }),
  patchImport: route({
    method: 'PATCH',
    path: '/api/imports/:id',
    body: PatchImportBody,
    response: ImportView,
  }),
  applyImport: route({ method: 'POST', path: '/api/imports/:id/apply', response: ImportView }),
  cancelImport: route({ method: 'DELETE', path: '/api/imports/:id', response: ImportView }),
  /** A file (`text/csv`), not JSON: for a link, not for a fetch. */
  importErrors: route({ method: 'GET', path: '/api/imports/:id/errors.csv', response: z.string() }),
  savedMappings: route({
    method: 'GET',
    path: '/api/import-mappings',
    response: SavedMappingsView,
  }),
  saveMapping: route({
    method: 'POST',
    path: '/api/import-mappings',
    body: SaveMappingBody,
    response: SavedMappingView,
  }),
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;

/** The custom header that every change must carry: a form of another site cannot set it. */
export const CSRF_HEADER = 'x-pastille';
