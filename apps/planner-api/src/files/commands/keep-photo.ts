import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Unavailable } from '../../platform/http/errors.js';
import { insertFile, type StoredFile } from '../persistence/stored-files.js';
import { scalePhoto, type ScaledPhoto } from '../photo/scale-photo.js';
import { FileStore } from '../store/file-store.js';
import type { FileSubject } from '../subject.js';

/** As it came in. */
export interface SentPhoto {
  readonly name: string;
  readonly content: Buffer;
}

export interface PhotoOf extends FileSubject {
  readonly companyId: string;
  readonly by: { readonly id: string; readonly name: string };
}

/** In the store, and not yet anybody's. */
export interface KeptPhoto extends Omit<ScaledPhoto, 'content'> {
  readonly hash: string;
  readonly bytes: number;
  readonly name: string;
}

const MOST_WAITING = 20;
const MOST_NAME = 200;

/** Takes a photo into the client's « Photos »: first the picture, which may be refused, then the row. */
@Injectable()
export class KeepPhoto {
  private waiting = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: FileStore,
    private readonly clock: Clock,
  ) {}

  /** One picture at a time: unfolded, it is a hundred megabytes. */
  async scaleAndStore({ name, content }: SentPhoto): Promise<KeptPhoto> {
    if (this.waiting >= MOST_WAITING) throw new Unavailable('too-many-photos');
    this.waiting += 1;
    try {
      const mine = this.last.then(() => scalePhoto(content));
      this.last = mine.catch(() => undefined);
      const { content: scaled, ...size } = await mine;
      const hash = await this.store.keep(scaled);
      return { ...size, hash, bytes: scaled.length, name: nameOf(name) };
    } finally {
      this.waiting -= 1;
    }
  }

  /** Within the transaction of whatever it belongs to. */
  async note(tx: EntityManager, photo: KeptPhoto, of: PhotoOf): Promise<StoredFile> {
    const { by, ...subject } = of;
    const file = { ...photo, ...subject, id: randomUUID(), byId: by.id, byName: by.name };
    const stored: StoredFile = { ...file, at: this.clock.now() };
    await insertFile(tx, stored);
    return stored;
  }
}

/** Of a path, its last part; of a name, what can be shown. */
function nameOf(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const shown = last.replace(/\p{Cc}|\p{Cf}/gu, '').trim();
  return shown.slice(-MOST_NAME) || 'photo.jpg';
}
