import { SetMetadata } from '@nestjs/common';

export const WITHOUT_SESSION = 'pastille:without-session';

/**
 * For a change that stands on a secret in its own address and on nothing that a browser sends along by
 * itself: another site that knows the secret needs no forgery, and one that does not can do nothing. Says why.
 */
export const WithoutSession = (because: string) =>
  SetMetadata<string, string>(WITHOUT_SESSION, because);
