import { parseCookie, stringifySetCookie } from 'cookie';

/** `__Host-` binds the cookie to this host and to TLS; browsers refuse it over plain http. */
function cookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-sid' : 'sid';
}

export function sessionTokenFrom(
  cookieHeader: string | undefined,
  publicUrl: string,
): string | null {
  if (!cookieHeader) return null;
  return parseCookie(cookieHeader)[cookieName(publicUrl)] ?? null;
}

/** `token: null` takes the cookie away. */
export function sessionCookie(token: string | null, publicUrl: string, expires: Date): string {
  return stringifySetCookie({
    name: cookieName(publicUrl),
    value: token ?? '',
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.startsWith('https:'),
    expires: token === null ? new Date(0) : expires,
  });
}
