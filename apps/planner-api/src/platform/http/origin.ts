const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether a page of `origin` may change things or open a socket. On a machine of one's own the three
 * names of the loopback are the same place.
 */
export function isOwnOrigin(origin: string, publicUrl: string): boolean {
  const own = new URL(publicUrl);
  if (origin === own.origin) return true;
  if (!LOOPBACK.includes(own.hostname) || !URL.canParse(origin)) return false;
  const asked = new URL(origin);
  return (
    asked.protocol === own.protocol && asked.port === own.port && LOOPBACK.includes(asked.hostname)
  );
}
