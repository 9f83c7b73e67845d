/**
 * What the operator decided, read once at start (see `environment.ts`). A class, so that it is its
 * own injection token.
 */
export abstract class Config {
  abstract readonly port: number;
  abstract readonly host: string;
  /** Without a trailing slash. */
  abstract readonly publicUrl: string;
  /** `null`: the embedded PostgreSQL in `dataDir`. */
  abstract readonly databaseUrl: string | null;
  /** Absolute. */
  abstract readonly dataDir: string;
  abstract readonly demo: 'auto' | 'off';
  abstract readonly demoPassword: string | null;
  abstract readonly secretKey: string | null;
  abstract readonly smtpUrl: string | null;
  abstract readonly mailFrom: string | null;
  abstract readonly fullCalendarLicenseKey: string;
  abstract readonly logLevel: LogLevel;
  /** Where the clock starts; `null`: now. For tests, the demo and the benchmarks. */
  abstract readonly startAt: Date | null;
}

export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
