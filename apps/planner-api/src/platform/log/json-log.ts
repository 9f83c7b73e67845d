import type { LoggerService } from '@nestjs/common';
import { LOG_LEVELS, type LogLevel } from '../config/config.js';
import { currentRequestId } from './request-scope.js';

type Fields = Readonly<Record<string, string | number | boolean | null>>;

/**
 * One JSON object a line on stdout. Callers pass words and counts: never a body, a header, an
 * address of a person, a token.
 */
export class JsonLog implements LoggerService {
  constructor(
    private readonly level: LogLevel,
    private readonly write: (line: string) => void = (line) => void process.stdout.write(line),
  ) {}

  info(message: string, fields: Fields = {}): void {
    this.line('info', message, fields);
  }

  warn(message: unknown, where?: string): void {
    this.line('warn', textOf(message), whereOf(where));
  }

  error(message: unknown, stack?: string, where?: string): void {
    this.line('error', textOf(message), { ...whereOf(where), ...(stack ? { stack } : {}) });
  }

  /** A bug: everything that helps to find it. */
  bug(error: unknown, where: string): void {
    if (error instanceof Error) this.error(`${error.name}: ${error.message}`, error.stack, where);
    else this.error(textOf(error), undefined, where);
  }

  /** Nest's own chatter while it starts. */
  log(message: unknown, where?: string): void {
    this.line('debug', textOf(message), whereOf(where));
  }

  debug(message: unknown, where?: string): void {
    this.line('debug', textOf(message), whereOf(where));
  }

  private line(level: LogLevel, message: string, fields: Fields): void {
    if (LOG_LEVELS.indexOf(level) > LOG_LEVELS.indexOf(this.level)) return;
    const requestId = currentRequestId();
    const entry = {
      at: new Date().toISOString(),
      level,
      message,
      ...(requestId ? { requestId } : {}),
      ...fields,
    };
    this.write(`${JSON.stringify(entry)}\n`);
  }
}

function textOf(message: unknown): string {
  if (typeof message === 'string') return message;
  return message instanceof Error ? message.message : JSON.stringify(message);
}

function whereOf(where: string | undefined): Fields {
  return where ? { where } : {};
}
