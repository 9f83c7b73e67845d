import type { MailAccountView, MailSecurity, PutMailAccountBody } from '@pastille/contracts';

/** As it is typed: nothing is null, and a password is only there when it is a new one. */
export interface AccountDraft {
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  readonly login: string;
  readonly password: string;
  readonly fromName: string;
  readonly fromAddress: string;
  readonly replyTo: string;
}

export const PORTS: Readonly<Record<MailSecurity, number>> = { tls: 465, starttls: 587, none: 25 };

/** Without an account yet: one’s own name and address, which are most often the login, too. */
export function draftOf(
  own: MailAccountView | null,
  { name, email }: { readonly name: string; readonly email: string },
): AccountDraft {
  if (own) {
    const { hasPassword: _, login, replyTo, ...kept } = own;
    return { ...kept, login: login ?? '', password: '', replyTo: replyTo ?? '' };
  }
  return {
    ...{ host: '', port: PORTS.tls, security: 'tls', login: email, password: '' },
    ...{ fromName: name, fromAddress: email, replyTo: '' },
  };
}

export function bodyOf(draft: AccountDraft): PutMailAccountBody {
  const [login, replyTo] = [draft.login.trim(), draft.replyTo.trim()];
  return {
    ...{ host: draft.host.trim(), port: draft.port, security: draft.security },
    login: login === '' ? null : login,
    ...(draft.password === '' ? {} : { password: draft.password }),
    ...{ fromName: draft.fromName.trim(), fromAddress: draft.fromAddress.trim() },
    replyTo: replyTo === '' ? null : replyTo,
  };
}
