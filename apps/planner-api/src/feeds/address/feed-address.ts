import { createHash, randomBytes } from 'node:crypto';

/** 144 random bits, 24 characters of base64url. */
const TOKEN_BYTES = 18;
const TOKEN_LENGTH = 24;
const TOKEN = /^[A-Za-z0-9_-]{24}$/;

export const newFeedToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** What the database keeps: whoever reads the table cannot read a feed. */
export const hashOfFeedToken = (token: string): Buffer =>
  createHash('sha256').update('feed').update(token).digest();

export const pathOfFeed = (token: string): string => `/feeds/${token}.ics`;

/**
 * What stands behind `/feeds/`, made sense of. `exact`: as it was issued. `elsewhere`: the token is
 * there, the rest is not as it was issued (a slash at the end, capitals, no `.ics`). `cut`: too short to be one.
 */
export type FeedAddress =
  | { readonly kind: 'exact'; readonly token: string }
  | { readonly kind: 'elsewhere'; readonly token: string }
  | { readonly kind: 'cut' }
  | { readonly kind: 'unknown' };

/** @param path without its query, as it came: `/feeds/….ics` */
export function readFeedAddress(path: string): FeedAddress {
  const exact = /^\/feeds\/([^/]+)\.ics$/.exec(path)?.[1];
  if (exact !== undefined && TOKEN.test(exact)) return { kind: 'exact', token: exact };
  const token = /^\/+feeds\/+(.*?)(?:\.ics)?[/.]*$/i.exec(path)?.[1] ?? '';
  if (TOKEN.test(token)) return { kind: 'elsewhere', token };
  return token.length < TOKEN_LENGTH ? { kind: 'cut' } : { kind: 'unknown' };
}
