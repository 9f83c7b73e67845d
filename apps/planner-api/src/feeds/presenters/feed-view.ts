import type { FeedView } from '@pastille/contracts';
import type { Feed } from '../feed.js';
import type { FeedRead } from '../persistence/read-rows.js';
import { LARGE_BYTES } from '../serve/write-calendar.js';

const minutesOf = (at: Date): number => Math.floor(at.getTime() / 60_000);

function sizeOf({ made }: Feed): FeedView['size'] {
  if (!made) return null;
  const { events, bytes, isCut } = made;
  return { events, bytes, warning: isCut ? 'cut' : bytes >= LARGE_BYTES ? 'large' : null };
}

export interface Presented {
  readonly feed: Feed;
  readonly name: string;
  readonly reads: readonly FeedRead[];
  readonly unfetched: number;
}

export const presentFeed = ({ feed, name, reads, unfetched }: Presented): FeedView => ({
  id: feed.id,
  boardId: feed.boardId,
  owner: { id: feed.owner.id, name: feed.owner.name },
  name,
  scope: feed.scope,
  privacy: feed.privacy,
  locale: feed.locale,
  includes: feed.includes,
  issuedAt: minutesOf(feed.issuedAt),
  revokedAt: feed.revokedAt && minutesOf(feed.revokedAt),
  reads: reads.map(({ client, at, revision, count }) => ({
    ...{ client, revision, count },
    at: minutesOf(at),
  })),
  size: sizeOf(feed),
  unfetched,
});
