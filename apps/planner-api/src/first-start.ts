import type { INestApplicationContext } from '@nestjs/common';

/** What to tell about the demo company; `null`: this database has none. */
export interface DemoNotice {
  /** Known at the first start alone. */
  readonly password: string | null;
}

export async function fillEmptyDatabase(_app: INestApplicationContext): Promise<DemoNotice | null> {
  return await Promise.resolve(null);
}
