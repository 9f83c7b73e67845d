import { MailAddress } from '@pastille/contracts';

/** Whom a mail comes from. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** `Planning <planning@example.com>`, or the address alone; `null`: neither. */
export function readSender(text: string): Sender | null {
  const [, name = '', inner] = /^([^<>]*)<([^<>]*)>\s*$/.exec(text) ?? [];
  const address = MailAddress.safeParse(inner ?? text);
  if (!address.success) return null;
  return { name: name.trim().replace(/^"(.*)"$/, '$1'), address: address.data };
}
