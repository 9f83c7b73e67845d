import type { Minutes } from '@pastille/time';
import type { UserId } from './ids.js';

/** Who did it and when. The name is kept with the deed, so that it survives the account. */
export interface Mark {
  readonly by: UserId;
  readonly name: string;
  readonly at: Minutes;
}
