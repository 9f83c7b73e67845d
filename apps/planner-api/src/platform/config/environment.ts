import { resolve } from 'node:path';
import { MailAddress } from '@pastille/contracts';
import { z } from 'zod';
import { type Config, LOG_LEVELS } from './config.js';

/** The key under which FullCalendar Scheduler is used with an AGPL project. */
const AGPL_KEY = 'AGPL-My-Frontend-And-Backend-Are-Open-Source';

const url = (protocols: readonly string[], message: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    message,
  });

/** A login and password stand percent-encoded in an address: a lone « % » in a password is none. What is no address is told otherwise. */
function isDecodable(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { username, password } = new URL(address);
  try {
    decodeURIComponent(username);
    decodeURIComponent(password);
    return true;
  } catch {
    return false;
  }
}

/** Of `Planning <planning@example.com>`, or the address alone. */
const isSender = (text: string): boolean =>
  MailAddress.safeParse(/^[^<>]*<([^<>]*)>\s*$/.exec(text)?.[1] ?? text).success;

const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port between 0 and 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, { message: 'must be a port between 0 and 65535' })
    .optional(),
  HOST: z.string().optional(),
  PUBLIC_URL: url(
    ['http:', 'https:'],
    'must be an address such as https://planning.example.com',
  ).optional(),
  DATABASE_URL: url(
    ['postgres:', 'postgresql:'],
    'must be an address such as postgres://user:password@host:5432/database',
  ).optional(),
  DATA_DIR: z.string().optional(),
  DEMO: z.enum(['auto', 'off'], { error: 'must be auto or off' }).optional(),
  DEMO_PASSWORD: z.string().min(12, 'must have at least 12 characters').optional(),
  SECRET_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
  SMTP_URL: url(['smtp:', 'smtps:'], 'must be an address such as smtps://user:password@host:465')
    .refine(isDecodable, {
      message: 'must have its login and password percent-encoded: % is written %25',
    })
    .optional(),
  MAIL_FROM: z
    .string()
    .refine(isSender, { message: 'must be an address such as Planning <planning@example.com>' })
    .optional(),
  FULLCALENDAR_LICENSE_KEY: z.string().optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).optional(),
  PASTILLE_NOW: z.iso
    .datetime({ offset: true, error: 'must be an instant such as 2026-11-23T08:00:00Z' })
    .transform((text) => new Date(text))
    .optional(),
});

/** Every mistake at once: nobody likes to restart five times. */
export class ConfigMistakes extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

/** An empty variable is one that was not given. */
export function loadConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    throw new ConfigMistakes(
      parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`),
    );
  }
  if (parsed.data.SMTP_URL !== undefined && parsed.data.MAIL_FROM === undefined) {
    throw new ConfigMistakes(['MAIL_FROM must be given with SMTP_URL: whom mails come from']);
  }
  return toConfig(parsed.data);
}

function toConfig(env: z.infer<typeof Environment>): Config {
  const port = env.PORT ?? 3000;
  return {
    port,
    host: env.HOST ?? '127.0.0.1',
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    databaseUrl: env.DATABASE_URL ?? null,
    dataDir: resolve(env.DATA_DIR ?? '.data'),
    demo: env.DEMO ?? 'auto',
    ...secrets(env),
    fullCalendarLicenseKey: env.FULLCALENDAR_LICENSE_KEY ?? AGPL_KEY,
    logLevel: env.LOG_LEVEL ?? 'info',
    startAt: env.PASTILLE_NOW ?? null,
  };
}

function secrets(env: z.infer<typeof Environment>) {
  return {
    demoPassword: env.DEMO_PASSWORD ?? null,
    secretKey: env.SECRET_KEY ?? null,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM ?? null,
  };
}
