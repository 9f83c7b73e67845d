import { hkdfSync } from 'node:crypto';

/** The key that seals links, and nothing else: made from the installation's secret. */
export const actKeyOf = (secretKey: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secretKey, '', 'pastille/act-links/1', 32));
