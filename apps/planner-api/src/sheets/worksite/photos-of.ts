import { toLocal, type Zone } from '@pastille/time';
import type { Picture } from './pictures.js';
import type { PhotoFacts, PhotosFacts } from './worksite-facts.js';

/** A photo of the client’s file, as its store knows it. */
export interface FiledPhoto {
  readonly id: string;
  readonly worksiteId: string | null;
  readonly byName: string;
  readonly at: Date;
}

/** Two rows on a sheet of paper; the others are in the application. */
export const MOST_PHOTOS = 12;

/** This worksite’s first, then the client’s other ones, the newest first. */
export function inOrder<P extends FiledPhoto>(
  photos: readonly P[],
  worksiteId: string,
): readonly P[] {
  const isOwn = (photo: P): number => Number(photo.worksiteId === worksiteId);
  return photos.toSorted(
    (a, b) => isOwn(b) - isOwn(a) || b.at.getTime() - a.at.getTime() || (a.id < b.id ? -1 : 1),
  );
}

interface Wanted<P> {
  readonly worksiteId: string;
  readonly zone: Zone;
  /** `null`: it is no picture, or not there any more. */
  readonly open: (photo: P) => Promise<Picture | null>;
}

/** One after the other: a sheet never holds more than one full photo in memory. */
export async function photosOf<P extends FiledPhoto>(
  photos: readonly P[],
  { worksiteId, zone, open }: Wanted<P>,
): Promise<PhotosFacts> {
  const shown: PhotoFacts[] = [];
  let unreadable = 0;
  for (const photo of inOrder(photos, worksiteId)) {
    if (shown.length >= MOST_PHOTOS) break;
    const picture = await open(photo);
    if (!picture) {
      unreadable += 1;
      continue;
    }
    shown.push({
      ...picture,
      taken: toLocal(zone, Math.floor(photo.at.getTime() / 60_000)),
      by: photo.byName,
      isOwn: photo.worksiteId === worksiteId,
    });
  }
  return { shown, unreadable, more: photos.length - shown.length - unreadable };
}
