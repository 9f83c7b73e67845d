import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { Unauthenticated } from '../http/errors.js';
import type { Actor } from './actor.js';

const actors = new WeakMap<IncomingMessage, Actor>();

export function rememberActor(request: IncomingMessage, actor: Actor): void {
  actors.set(request, actor);
}

export function actorOf(request: IncomingMessage): Actor | null {
  return actors.get(request) ?? null;
}

/** The signed-in caller, as a parameter of a route's method. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = actorOf(context.switchToHttp().getRequest<IncomingMessage>());
  if (!actor) throw new Unauthenticated('sign-in-first');
  return actor;
});
