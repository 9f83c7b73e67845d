import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, as they stand in the cookie. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps: whoever reads the table cannot sign in with it. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
