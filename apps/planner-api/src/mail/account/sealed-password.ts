import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const VERSION = 1;
const NONCE = 12;
const TAG = 16;

/** The key of passwords, and of nothing else: made from the installation's secret. */
export const passwordKeyOf = (secretKey: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secretKey, '', 'pastille/mail-passwords/1', 32));

/** @param owner the account's user: what is sealed for one opens for nobody else, whoever moves rows about */
export function sealPassword(key: Buffer, owner: string, password: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(password, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), body]);
}

/** `null`: of another key or owner, or damaged. */
export function unsealPassword(key: Buffer, owner: string, sealed: Buffer): string | null {
  const start = 1 + NONCE + TAG;
  if (sealed.length < start || sealed.readUInt8(0) !== VERSION) return null;
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(1, 1 + NONCE), {
    authTagLength: TAG,
  })
    .setAAD(Buffer.from(owner))
    .setAuthTag(sealed.subarray(1 + NONCE, start));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(start)), decipher.final()]).toString();
  } catch {
    return null;
  }
}
