import { Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Config } from '../../platform/config/config.js';
import { errorCode } from '../../platform/error-code.js';

const HASH = /^[0-9a-f]{64}$/;
const FOLDER = /^[0-9a-f]{2}$/;
/** A hash, or the draft of one. */
const NAME = /^[0-9a-f]{64}(\.[0-9a-f-]{36})?$/;

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

  /** The parts of the store that there are, in no order. */
  async folders(): Promise<readonly string[]> {
    const names = await this.listed(this.root);
    return names.filter((name) => FOLDER.test(name));
  }

  /** The names of what was kept before then, hashes and what never became one. */
  async olderThan(folder: string, before: Date): Promise<readonly string[]> {
    const found: string[] = [];
    for (const rest of await this.listed(join(this.root, folder))) {
      const isOurs = NAME.test(folder + rest);
      if (isOurs && (await this.isOlder(join(this.root, folder, rest), before))) {
        found.push(folder + rest);
      }
    }
    return found;
  }

  /** @param name as `olderThan` gave it; what was kept again meanwhile stays */
  async remove(name: string, before: Date): Promise<void> {
    if (!NAME.test(name)) throw new RangeError('not a name of the store');
    const place = join(this.root, name.slice(0, 2), name.slice(2));
    if (await this.isOlder(place, before)) await rm(place, { force: true });
  }

  private async isOlder(place: string, before: Date): Promise<boolean> {
    const known = await stat(place).catch(() => null);
    return known?.isFile() === true && known.mtime < before;
  }

  private async listed(folder: string): Promise<readonly string[]> {
    try {
      return await readdir(folder);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return [];
      throw error;
    }
  }

  private placeOf(hash: string): string {
    if (!HASH.test(hash)) throw new RangeError('not a hash');
    return join(this.root, hash.slice(0, 2), hash.slice(2));
  }
}
