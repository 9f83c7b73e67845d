import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Observable } from 'rxjs';
import { receiveWithin } from '../platform/http/receive-within.js';

/** A photo of a good phone has 5 to 12 MB. */
export const MAX_PHOTO_BYTES = 20 * 1024 * 1024;

/** As multer hands it over. */
export interface UploadedPhoto {
  readonly originalname: string;
  readonly buffer: Buffer;
}

const Receiver = FileInterceptor('file', {
  limits: { fileSize: MAX_PHOTO_BYTES, files: 1, fields: 8, fieldSize: 10_000, parts: 10 },
  defParamCharset: 'utf8',
});

/** Takes in the one photo of a form, up to the limit; says which limit it was. */
@Injectable()
export class ReceivePhoto implements NestInterceptor {
  private readonly receiver: NestInterceptor = new Receiver();

  intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { receiver } = this;
    return receiveWithin({ receiver, limit: MAX_PHOTO_BYTES }, context, next);
  }
}
