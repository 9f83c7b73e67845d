import { createHmac, timingSafeEqual } from 'node:crypto';

export const SEAL_BYTES = 16;

const sealOf = (key: Buffer, purpose: string, body: Buffer): Buffer =>
  createHmac('sha256', key)
    .update(purpose)
    .update('\0')
    .update(body)
    .digest()
    .subarray(0, SEAL_BYTES);

/** The body and its seal as base64url. What is sealed for one purpose holds for no other. */
export const sealed = (key: Buffer, purpose: string, body: Buffer): string =>
  Buffer.concat([body, sealOf(key, purpose, body)]).toString('base64url');

/** The body, if the seal is ours; `null` = forged, cut off, of another key or for another purpose. */
export function unsealed(
  { key, purpose, size }: { readonly key: Buffer; readonly purpose: string; readonly size: number },
  text: string,
): Buffer | null {
  const bytes = Buffer.from(text, 'base64url');
  // Only the one way to write these bytes: no second address for the same link.
  if (bytes.length !== size + SEAL_BYTES || bytes.toString('base64url') !== text) return null;
  const body = bytes.subarray(0, size);
  return timingSafeEqual(bytes.subarray(size), sealOf(key, purpose, body)) ? body : null;
}

export function bytesOfUuid(id: string): Buffer {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  if (bytes.length !== 16) throw new RangeError('not a UUID');
  return bytes;
}

export const uuidOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
