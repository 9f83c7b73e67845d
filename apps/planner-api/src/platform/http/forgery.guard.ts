import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { CSRF_HEADER } from '@pastille/contracts';
import type { IncomingMessage } from 'node:http';
import { WITHOUT_SESSION } from '../auth/without-session.js';
import { Config } from '../config/config.js';
import { Forbidden } from './errors.js';
import { isOwnOrigin } from './origin.js';

/**
 * Nobody else's page may change anything here: the Origin, where a browser sends one, must be ours,
 * and the custom header, which a form of another site cannot set, must be there.
 */
@Injectable()
export class ForgeryGuard implements CanActivate {
  constructor(
    private readonly config: Config,
    private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const { method, headers } = context.switchToHttp().getRequest<IncomingMessage>();
    if (method === 'GET' || method === 'HEAD') return true;
    if (this.reflector.get<string | undefined>(WITHOUT_SESSION, context.getHandler())) return true;
    if (headers.origin !== undefined && !isOwnOrigin(headers.origin, this.config.publicUrl)) {
      throw new Forbidden('foreign-origin');
    }
    if (headers[CSRF_HEADER] !== '1')
      throw new Forbidden('missing-header', { header: CSRF_HEADER });
    return true;
  }
}
