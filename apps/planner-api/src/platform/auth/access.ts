import { SetMetadata } from '@nestjs/common';
import type { Actor } from './actor.js';

/** Who may call a route, by role alone; what depends on a record is asked again in the handler. */
export type AccessRule = (actor: Actor) => boolean;

export type AccessMark = { readonly rule: AccessRule } | { readonly publicBecause: string };

export const ACCESS_MARK = 'pastille:access';

export const Access = (rule: AccessRule) => SetMetadata<string, AccessMark>(ACCESS_MARK, { rule });

/** Open to everyone, and why. */
export const Public = (because: string) =>
  SetMetadata<string, AccessMark>(ACCESS_MARK, { publicBecause: because });

export const anySignedIn: AccessRule = () => true;
