import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { IncomingMessage } from 'node:http';
import { Forbidden, Unauthenticated } from '../http/errors.js';
import { ACCESS_MARK, type AccessMark } from './access.js';
import { rememberActor } from './current-actor.js';
import { SessionReader } from './session-reader.js';

/** Session → Actor → the route's access rule. A route without a mark is closed to everyone. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionReader,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const mark = this.reflector.getAllAndOverride<AccessMark | undefined>(ACCESS_MARK, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (mark && 'publicBecause' in mark) return true;

    const request = context.switchToHttp().getRequest<IncomingMessage>();
    const actor = await this.sessions.actorFrom(request.headers.cookie);
    if (!actor) throw new Unauthenticated('sign-in-first');
    rememberActor(request, actor);
    if (!mark?.rule(actor)) throw new Forbidden('not-your-role');
    return true;
  }
}
