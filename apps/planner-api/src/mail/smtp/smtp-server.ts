import type { MailSecurity } from '@pastille/contracts';

/** Where mail is handed over, and as whom. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  readonly login: { readonly user: string; readonly password: string } | null;
}

const PORTS: Readonly<Record<MailSecurity, number>> = { tls: 465, starttls: 587, none: 25 };

/** This machine, by any of its usual names. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);

/**
 * `smtps://` speaks TLS from the first byte; `smtp://` only with STARTTLS, except to this machine or where
 * the operator says `?security=none`. A login and password are percent-encoded, as in any address.
 */
export function smtpServerOf(address: string): SmtpServer {
  const { protocol, hostname, port, username, password, searchParams } = new URL(address);
  // An IPv6 address stands in brackets.
  const host = hostname.replace(/^\[|\]$/g, '');
  const isPlain = searchParams.get('security') === 'none' || isLoopback(host);
  const security = protocol === 'smtps:' ? 'tls' : isPlain ? 'none' : 'starttls';
  const login = {
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  };
  return {
    ...{ host, security },
    port: port === '' ? PORTS[security] : Number(port),
    login: username === '' ? null : login,
  };
}
