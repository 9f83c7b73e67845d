import { Injectable } from '@nestjs/common';
import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../error-code.js';
import { Config } from './config.js';

/** The secret of this installation: given by `SECRET_KEY`, else made once and kept in `DATA_DIR`. */
@Injectable()
export class SecretKey {
  private known: string | null = null;

  constructor(private readonly config: Config) {}

  /** At least 32 characters. Read, or made, when it is first asked for. */
  read(): string {
    this.known ??= this.config.secretKey ?? keptIn(this.config.dataDir);
    return this.known;
  }
}

const FILE = 'secret-key';

function keptIn(directory: string): string {
  const file = join(directory, FILE);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  makeOnce(file);
  return readFileSync(file, 'utf8').trim();
}

/** Whole before it has its name, and named only once: two processes that start together keep one. */
function makeOnce(file: string): void {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  chmodSync(draft, 0o600);
  try {
    linkSync(draft, file);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}
