import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  PayloadTooLargeException,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Observable } from 'rxjs';
import { TooLarge } from '../platform/http/errors.js';

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

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    try {
      return await this.receiver.intercept(context, next);
    } catch (error) {
      throw error instanceof PayloadTooLargeException ? new TooLarge(MAX_FILE_BYTES) : error;
    }
  }
}
