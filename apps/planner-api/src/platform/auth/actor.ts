import type { Locale, Role } from '@pastille/contracts';

/** Who asks: a session or a token, reduced to what access rules look at. */
export interface Actor {
  readonly userId: string;
  readonly companyId: string;
  readonly name: string;
  readonly role: Role;
  readonly locale: Locale;
  readonly sessionId: string;
}
