import type { EntityManager } from 'typeorm';
import { hashOfFeedToken, newFeedToken, pathOfFeed } from '../address/feed-address.js';
import { insertToken } from '../persistence/feed-rows.js';

/** An address as it is told, once. */
export interface IssuedAddress {
  readonly address: string;
  /** The same for a phone: it subscribes where `https` would only download. */
  readonly webcal: string;
}

/** Makes a new secret address for a feed; only its hash stays. */
export async function issueAddress(
  tx: EntityManager,
  {
    feedId,
    at,
    publicUrl,
  }: { readonly feedId: string; readonly at: Date; readonly publicUrl: string },
): Promise<IssuedAddress> {
  const token = newFeedToken();
  await insertToken(tx, { feedId, hash: hashOfFeedToken(token), at });
  const address = publicUrl + pathOfFeed(token);
  return { address, webcal: address.replace(/^https?:/, 'webcal:') };
}
