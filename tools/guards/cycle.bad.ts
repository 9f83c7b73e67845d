// Lints as libs/time/src/minutes.ts
// Breaks import-x/no-cycle (1)
import { isoWeekOf } from './local-date.js';

export const weekOf = isoWeekOf;
