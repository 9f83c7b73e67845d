import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Observable } from 'rxjs';
import { receiveWithin } from '../platform/http/receive-within.js';

/** A table of worksites that is larger is not one. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

const Receiver = FileInterceptor('file', {
  limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: 5, fieldSize: 1_000 },
  defParamCharset: 'utf8',
});

/** Takes in the one file of a form, up to the limit; says which limit it was. */
@Injectable()
export class ReceiveFile implements NestInterceptor {
  private readonly receiver: NestInterceptor = new Receiver();

  intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { receiver } = this;
    return receiveWithin({ receiver, limit: MAX_FILE_BYTES }, context, next);
  }
}
