// Lints as libs/scheduling/src/index.ts
// Breaks @nx/enforce-module-boundaries (1)
import { PROTOCOL_VERSION } from '@pastille/contracts';

export const version = PROTOCOL_VERSION;
