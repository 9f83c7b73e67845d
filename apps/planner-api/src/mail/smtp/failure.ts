import type { MailTrouble } from '@pastille/contracts';
import type { SmtpError } from './smtp-error.js';

/** Why a mail did not go. */
export interface Failure {
  readonly trouble: MailTrouble;
  /** The server's own line; `null`: it said nothing. */
  readonly said: string | null;
  /** Trying again gives the same answer. */
  readonly isPermanent: boolean;
}

const LONGEST = 500;

/** One line; what is no answer of a mail server is not told: it could be anybody's. */
export function lineOf(response: string | undefined): string | null {
  if (response === undefined || !/^[2-5]\d\d([ -]|$)/.test(response)) return null;
  return response
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, LONGEST);
}

const CERTIFICATE =
  /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(GET|VERIFY|DECRYPT)|HOSTNAME_MISMATCH)/;
const TLS = /^(EPROTO|ERR_SSL_|ERR_TLS_)/;

/** By what the operating system or OpenSSL said. */
function ofMachine({ originalCode = '' }: SmtpError): MailTrouble | null {
  if (CERTIFICATE.test(originalCode)) return 'certificate';
  if (TLS.test(originalCode)) return 'tls';
  if (originalCode === 'ECONNREFUSED') return 'connection-refused';
  if (['EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN'].includes(originalCode)) return 'unreachable';
  return null;
}

const OF_CODE: Readonly<Record<string, MailTrouble>> = {
  EDNS: 'host-unknown',
  ETIMEDOUT: 'timeout',
  ESOCKET: 'connection-lost',
  ECONNECTION: 'connection-lost',
  EPROTOCOL: 'not-a-mail-server',
  ETLS: 'tls',
  EAUTH: 'login-refused',
  ENOAUTH: 'no-login',
  EABORT: 'stopped',
  EMESSAGE: 'message-refused',
};

function ofEnvelope({ command = '' }: SmtpError): MailTrouble {
  if (command.startsWith('MAIL')) return 'sender-refused';
  return command.startsWith('RCPT') ? 'recipients-refused' : 'message-refused';
}

/** 552 and 5.3.4 are « too large »; nodemailer says so by itself where the server told its limit. */
const isTooLarge = ({ response = '', message = '' }: SmtpError): boolean =>
  /^552|\b5\.3\.4\b/.test(response) || message.startsWith('Message size larger');

function troubleOf(error: SmtpError): MailTrouble {
  if (isTooLarge(error)) return 'too-large';
  if (error.code === 'EENVELOPE') return ofEnvelope(error);
  if (error.code === 'ETLS' && error.command === 'STARTTLS' && error.responseCode !== undefined) {
    return 'no-starttls';
  }
  return ofMachine(error) ?? OF_CODE[error.code ?? ''] ?? 'unknown';
}

/** Without an answer of the server, these do not pass by themselves. */
const LASTING: ReadonlySet<MailTrouble> = new Set(['too-large', 'no-login']);

/** 5xx is for good (RFC 5321, 4.2.1), but for 503, which is about the conversation. */
const isFinal = (code: number): boolean => code >= 500 && code < 600 && code !== 503;

export function failureOf(error: SmtpError): Failure {
  const trouble = troubleOf(error);
  const { responseCode } = error;
  return {
    trouble,
    said: lineOf(error.response),
    isPermanent: responseCode === undefined ? LASTING.has(trouble) : isFinal(responseCode),
  };
}
