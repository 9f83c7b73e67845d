import { randomInt } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FileStore } from './files/store/file-store.js';
import { Clock } from './platform/clock.js';
import { Config } from './platform/config/config.js';

export interface DemoOptions {
  /** `YYYY-MM-DD`: the day around which the company works. */
  readonly today: string;
  readonly password: string;
  readonly now: Date;
  /** Into the file store; answers the hash. */
  readonly keepFile: (content: Buffer) => Promise<string>;
}

export type SeedDemo = (dataSource: DataSource, options: DemoOptions) => Promise<void>;

/** What to tell about the demo company; `null`: this database has none. */
export interface DemoNotice {
  /** Known at the first start alone: the database keeps a hash. */
  readonly password: string | null;
}

/** Any number, the same in every process: « who fills the empty database ». */
const SEED_LOCK = 7_283_003;

const DEMO_ADMINISTRATOR = 'admin@valmorin.example';

/** Fills a database that has no company yet with the demo company, unless DEMO=off; one process at a time. */
export async function fillEmptyDatabase(
  app: INestApplicationContext,
  seed: SeedDemo,
): Promise<DemoNotice | null> {
  const dataSource = app.get(DataSource);
  const config = app.get(Config);
  if (config.demo === 'off') return null;
  const holder = dataSource.createQueryRunner();
  try {
    await holder.query('select pg_advisory_lock($1)', [SEED_LOCK]);
    if (await hasCompany(dataSource))
      return (await hasDemo(dataSource)) ? { password: null } : null;
    const password = config.demoPassword ?? sayablePassword();
    const now = app.get(Clock).now();
    const files = app.get(FileStore, { strict: false });
    const keepFile = (content: Buffer) => files.keep(content);
    await seed(dataSource, { today: dayInParis(now), password, now, keepFile });
    return { password };
  } finally {
    await holder.query('select pg_advisory_unlock($1)', [SEED_LOCK]);
    await holder.release();
  }
}

async function hasCompany(dataSource: DataSource): Promise<boolean> {
  const [row] = await dataSource.query<{ found: boolean }[]>(
    'select exists (select 1 from company) as found',
  );
  return row?.found ?? false;
}

async function hasDemo(dataSource: DataSource): Promise<boolean> {
  const [row] = await dataSource.query<{ found: boolean }[]>(
    'select exists (select 1 from app_user where email = $1 and is_active) as found',
    [DEMO_ADMINISTRATOR],
  );
  return row?.found ?? false;
}

/** Without letters and figures that look alike; 16 of 31 signs = 79 bits. */
function sayablePassword(): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

/** The demo company works there. */
function dayInParis(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(now);
}
