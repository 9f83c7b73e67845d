import type { PutMailAccountBody } from '@pastille/contracts';
import { InvalidInput, type Fault } from '../../platform/http/errors.js';
import type { MailAccount } from '../persistence/account-rows.js';
import { isLoopback } from '../smtp/smtp-server.js';

const fault = (field: string, sentence: string): Fault => ({
  ...{ code: 'invalid', sentence, params: {}, field },
});

/** A password is kept for one login at one server: told to no other, whoever asks for it. */
const isSameDoor = (kept: MailAccount, typed: PutMailAccountBody): boolean =>
  kept.host === typed.host &&
  kept.port === typed.port &&
  kept.security === typed.security &&
  kept.login === typed.login;

/** What a person typed, and whether the kept password goes with it. */
export interface TypedAccount {
  readonly typed: PutMailAccountBody;
  readonly password:
    | { readonly type: 'none' }
    | { readonly type: 'typed'; readonly text: string }
    | { readonly type: 'kept'; readonly of: MailAccount };
}

/** @throws InvalidInput where it would speak in the clear, or no password is known for it */
export function checkTyped(typed: PutMailAccountBody, kept: MailAccount | null): TypedAccount {
  if (typed.security === 'none' && !isLoopback(typed.host)) {
    throw new InvalidInput('invalid-input', {}, [fault('security', 'mail-only-loopback')]);
  }
  if (typed.login === null) return { typed, password: { type: 'none' } };
  if (typed.password !== undefined) {
    return { typed, password: { type: 'typed', text: typed.password } };
  }
  if (kept?.password && isSameDoor(kept, typed)) {
    return { typed, password: { type: 'kept', of: kept } };
  }
  const sentence = kept?.password ? 'mail-password-again' : 'missing-field';
  throw new InvalidInput('invalid-input', {}, [fault('password', sentence)]);
}
