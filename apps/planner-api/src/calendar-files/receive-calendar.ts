import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  PayloadTooLargeException,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { USUAL_LIMITS } from '@pastille/ical';
import type { Observable } from 'rxjs';
import { TooLarge } from '../platform/http/errors.js';

const Receiver = FileInterceptor('file', {
  limits: { fileSize: USUAL_LIMITS.octets, files: 1, fields: 2, fieldSize: 1_000 },
  defParamCharset: 'utf8',
});

/** Takes in one calendar, up to the limit: what is larger is not read to its end. */
@Injectable()
export class ReceiveCalendar implements NestInterceptor {
  private readonly receiver: NestInterceptor = new Receiver();

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    try {
      return await this.receiver.intercept(context, next);
    } catch (error) {
      throw error instanceof PayloadTooLargeException ? new TooLarge(USUAL_LIMITS.octets) : error;
    }
  }
}
