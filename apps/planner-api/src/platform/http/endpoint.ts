import {
  applyDecorators,
  Delete,
  Get,
  HttpCode,
  Patch,
  Post,
  Put,
  SerializeOptions,
  SetMetadata,
} from '@nestjs/common';
import type { Route } from '@pastille/contracts';

export const ENDPOINT = 'pastille:endpoint';
export const UNSTRIPPED = 'pastille:unstripped';

const VERBS = { GET: Get, POST: Post, PATCH: Patch, PUT: Put, DELETE: Delete };

/**
 * Declares a method as the server's side of a row of the route table: verb, path, and the schema that
 * strips its answer. `@Body({ schema })` stays with the parameter, where Nest looks for it.
 */
export function Endpoint(route: Route): MethodDecorator {
  return applyDecorators(
    VERBS[route.method](route.path),
    HttpCode(200),
    SerializeOptions({ schema: route.response }),
    SetMetadata(ENDPOINT, route),
  );
}

/** For a route that writes its answer itself (pre-serialised text, a file), and why. Wins over the route's schema. */
export const Unstripped = (because: string): MethodDecorator => SetMetadata(UNSTRIPPED, because);
