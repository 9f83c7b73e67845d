import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  StandardSchemaSerializerInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Observable } from 'rxjs';
import { UNSTRIPPED } from './endpoint.js';

/** Strips each answer to its schema, unless the route says why not. */
@Injectable()
export class StrippingInterceptor implements NestInterceptor {
  private readonly stripping: StandardSchemaSerializerInterceptor;

  constructor(private readonly reflector: Reflector) {
    this.stripping = new StandardSchemaSerializerInterceptor(reflector);
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (this.reflector.get<string | undefined>(UNSTRIPPED, context.getHandler()))
      return next.handle();
    return this.stripping.intercept(context, next);
  }
}
