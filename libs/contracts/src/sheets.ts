import { z } from 'zod';
import { Locale } from './accounts.js';

/** In which language a sheet is made; without one, the client’s, else one’s own. */
export const SheetQuery = z.object({ language: Locale.exactOptional() });
export type SheetQuery = z.infer<typeof SheetQuery>;
