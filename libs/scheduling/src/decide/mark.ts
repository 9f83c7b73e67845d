import type { Mark } from '../model/index.js';
import type { Context } from './outcome.js';

/** Who does it, and now. */
export const markOf = ({ actor, now }: Context): Mark => ({
  by: actor.id,
  name: actor.name,
  at: now,
});
