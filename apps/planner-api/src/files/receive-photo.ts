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

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    try {
      return await this.receiver.intercept(context, next);
    } catch (error) {
      throw error instanceof PayloadTooLargeException ? new TooLarge(MAX_PHOTO_BYTES) : error;
    }
  }
}
