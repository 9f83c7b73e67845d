// Lints as libs/time/src/index.ts
// Breaks no-restricted-imports (1)
import { readFileSync } from 'node:fs';

export const read = readFileSync;
