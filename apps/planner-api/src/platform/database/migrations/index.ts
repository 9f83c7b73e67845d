import { FirstSchema1763700000000 } from './1763700000000-first-schema.js';
import { Feeds1763940000000 } from './1763940000000-feeds.js';
import { LinksSeriesAndCalls1763760000000 } from './1763760000000-links-series-and-calls.js';
import { ActLinks1764000000000 } from './1764000000000-act-links.js';
import { Templates1764060000000 } from './1764060000000-templates.js';
import { Conditions1763880000000 } from './1763880000000-conditions.js';
import { Dossier1764120000000 } from './1764120000000-dossier.js';
import { PhoneCalls1764240000000 } from './1764240000000-phone-calls.js';
import { Mail1764180000000 } from './1764180000000-mail.js';
import { SheetBatches1764300000000 } from './1764300000000-sheet-batches.js';
import { LogAsWritten1763820000000 } from './1763820000000-log-as-written.js';

/** In order. A list and not a glob: what is not imported is not built, and a missing file is seen by the compiler. */
export const migrations = [
  FirstSchema1763700000000,
  LinksSeriesAndCalls1763760000000,
  LogAsWritten1763820000000,
  Conditions1763880000000,
  Feeds1763940000000,
  ActLinks1764000000000,
  Templates1764060000000,
  Dossier1764120000000,
  Mail1764180000000,
  PhoneCalls1764240000000,
  SheetBatches1764300000000,
];
