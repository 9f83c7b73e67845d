import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './build.mjs';

/** `.env` beside package.json, where there is one; what the shell already says wins. */
export function loadEnvironment() {
  const file = join(ROOT, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}
