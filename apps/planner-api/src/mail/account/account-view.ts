import type { MailAccountView } from '@pastille/contracts';
import type { MailAccount } from '../persistence/account-rows.js';

/** Everything but the password. */
export const presentAccount = (account: MailAccount): MailAccountView => ({
  ...{ host: account.host, port: account.port, security: account.security, login: account.login },
  hasPassword: account.password !== null,
  ...{ fromName: account.fromName, fromAddress: account.fromAddress, replyTo: account.replyTo },
});
