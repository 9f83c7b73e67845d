import { FirstSchema1763700000000 } from './1763700000000-first-schema.js';

/** In order. A list and not a glob: what is not imported is not built, and a missing file is seen by the compiler. */
export const migrations = [FirstSchema1763700000000];
