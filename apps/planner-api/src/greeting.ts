import type { DemoNotice } from './first-start.js';
import type { Config } from './platform/config/config.js';

export function greet(config: Config, _demo: DemoNotice | null): void {
  console.error(`Pastille: ${config.publicUrl}`);
}
