import type { FileView } from '@pastille/contracts';

export interface OrderedPhotos {
  /** Of this worksite, the newest first. */
  readonly here: readonly FileView[];
  /** Of the client’s other worksites, or of the client alone. */
  readonly others: readonly FileView[];
}

/** The folder is the client’s: what was taken on this worksite stands first. */
export function orderPhotos(files: readonly FileView[], worksiteId: string): OrderedPhotos {
  const newest = files.toSorted((a, b) => b.at - a.at);
  return {
    here: newest.filter((file) => file.worksiteId === worksiteId),
    others: newest.filter((file) => file.worksiteId !== worksiteId),
  };
}
