import { Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Config } from '../../platform/config/config.js';
import { errorCode } from '../../platform/error-code.js';

const HASH = /^[0-9a-f]{64}$/;

/**
 * Files by what is in them, in `DATA_DIR/files`: the same content is kept once, and a name that somebody
 * typed is never a path.
 */
@Injectable()
export class FileStore {
  private readonly root: string;

  constructor(config: Config) {
    this.root = join(config.dataDir, 'files');
  }

  /** @returns SHA-256, in hexadecimal: what the content is asked for by */
  async keep(content: Buffer): Promise<string> {
    const hash = createHash('sha256').update(content).digest('hex');
    const place = this.placeOf(hash);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    // Whole before it has its name.
    const draft = `${place}.${randomUUID()}`;
    try {
      await writeFile(draft, content, { mode: 0o600, flush: true });
      await rename(draft, place);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    return hash;
  }

  /** `null`: it is not there any more. */
  async read(hash: string): Promise<Buffer | null> {
    try {
      return await readFile(this.placeOf(hash));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  }

  private placeOf(hash: string): string {
    if (!HASH.test(hash)) throw new RangeError('not a hash');
    return join(this.root, hash.slice(0, 2), hash.slice(2));
  }
}
