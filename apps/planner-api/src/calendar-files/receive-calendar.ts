import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { USUAL_LIMITS } from '@pastille/ical';
import type { Observable } from 'rxjs';
import { receiveWithin } from '../platform/http/receive-within.js';

const Receiver = FileInterceptor('file', {
  limits: { fileSize: USUAL_LIMITS.octets, files: 1, fields: 2, fieldSize: 1_000 },
  defParamCharset: 'utf8',
});

/** Takes in one calendar, up to the limit: what is larger is not read to its end. */
@Injectable()
export class ReceiveCalendar implements NestInterceptor {
  private readonly receiver: NestInterceptor = new Receiver();

  intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { receiver } = this;
    return receiveWithin({ receiver, limit: USUAL_LIMITS.octets }, context, next);
  }
}
