import { existsSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { z } from 'zod';

/** `cli/<verb>.ts` exports `run`; its number is the exit code. Arguments as typed, without the verb. */
export type Run = (args: readonly string[], app: INestApplicationContext) => Promise<number>;

interface Verb {
  readonly name: string;
  readonly usage: string;
  readonly what: string;
}

/** The stable list (README). One whose file is not there yet is shown as such. */
export const VERBS: readonly Verb[] = [
  {
    name: 'create-admin',
    usage:
      'create-admin [--email <address>] [--name <name>] [--company <name>] [--locale fr|en] [--password <password>]',
    what: 'makes a company (or joins one of that name) and its administrator; gives an existing account a new password. The password is asked for, or read from PASTILLE_ADMIN_PASSWORD',
  },
  {
    name: 'check',
    usage: 'check',
    what: 'configuration, database, migrations, and whether the stored plans are sound',
  },
  {
    name: 'import',
    usage:
      'import <file> [--mapping <file.json>] [--status <name>] [--branch <name>] [--company <name>] [--as <e-mail>]',
    what: 'worksites from a CSV file, all or nothing; what is wrong in it goes to a file beside it (exit code 2)',
  },
  { name: 'export', usage: 'export <file>', what: 'everything of a company' },
  { name: 'backup', usage: 'backup <file>', what: 'the whole database' },
  { name: 'restore', usage: 'restore <file>', what: 'a backup into an empty database' },
];

const fileOf = (name: string): URL => new URL(`./${name}.js`, import.meta.url);

export function isAvailable({ name }: Verb): boolean {
  return existsSync(fileOf(name));
}

const Command = z.object({ run: z.custom<Run>((value) => typeof value === 'function') });

export async function load(verb: Verb): Promise<Run> {
  const command: unknown = await import(fileOf(verb.name).href);
  return Command.parse({ ...(typeof command === 'object' ? command : {}) }).run;
}

export function helpText(): string {
  const lines = VERBS.map((verb) => {
    const note = isAvailable(verb) ? '' : ' (not available yet)';
    return `  ${verb.usage}\n      ${verb.what}${note}`;
  });
  return [
    'npm run planner -- <command>',
    '',
    ...lines,
    '',
    'Configuration by environment: see .env.example.',
  ].join('\n');
}
