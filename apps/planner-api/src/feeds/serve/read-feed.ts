import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Gone, NotFound } from '../../platform/http/errors.js';
import { hashOfFeedToken } from '../address/feed-address.js';
import { OwnLinks } from '../events/own-links.js';
import type { AddressedFeed, Feed, Made } from '../feed.js';
import { findByToken, keepMade } from '../persistence/feed-rows.js';
import type { BoardRead } from '../reads/reads.js';
import { ReadThrottle } from '../reads/read-throttle.js';
import { BuildFeed, etagOfText, type BuiltFeed } from './build-feed.js';
import { dateIn, madeFor } from './made-for.js';
import { revokedCalendar } from './write-calendar.js';

const MILLISECONDS_PER_DAY = 86_400_000;
/** As long as that, a dead address clears the phone; then it is gone. */
const REVOKED_DAYS = 30;

/** Whether the client has what it would be given. */
export type IsKnown = (validators: Pick<Made, 'etag' | 'modified'>) => boolean;

export interface ReadAnswer {
  readonly etag: string;
  readonly modified: Date;
  /** `null`: what the client has is right. */
  readonly text: string | null;
  /** Whose read it is; `null`: nobody's any more. */
  readonly read: Pick<BoardRead, 'feedId' | 'boardId' | 'revision'> | null;
}

/** From a secret address to a calendar. */
@Injectable()
export class ReadFeed {
  /** Whoever asks while a feed is being written waits for the same text. */
  private readonly running = new Map<string, Promise<BuiltFeed>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly building: BuildFeed,
    private readonly links: OwnLinks,
    private readonly throttle: ReadThrottle,
    private readonly clock: Clock,
  ) {}

  async ask(token: string, isKnown: IsKnown): Promise<ReadAnswer> {
    const hash = hashOfFeedToken(token);
    this.throttle.admit(hash);
    const found = await findByToken(this.dataSource.manager, hash);
    if (!found) throw new NotFound('unknown-feed');
    const { feed } = found;
    const endedAt = found.endedAt ?? feed.revokedAt;
    if (endedAt && this.isLongAgo(endedAt)) throw new Gone('revoked-feed');
    // Whoever may not sign in any more reads nothing here either; nobody knows since when.
    const isOver = endedAt !== null || !feed.owner.isActive;
    return isOver ? revoked(feed, endedAt ?? feed.changedAt, isKnown) : this.live(found, isKnown);
  }

  private async live(found: AddressedFeed, isKnown: IsKnown): Promise<ReadAnswer> {
    const { feed, boardRevision: revision, zoneName } = found;
    const now = this.clock.now();
    const generation = await this.links.generationOf(feed);
    const parts = { feed, revision, generation, today: dateIn(zoneName, now) };
    const key = madeFor(parts);
    const { made } = feed;
    if (made?.key === key && isKnown(made)) return answer(feed, made, null);
    const built = await this.once(feed.id, key, () => this.building.run({ ...parts, now }));
    if (built.key !== made?.key) await keepMade(this.dataSource.manager, feed.id, built);
    return answer(feed, built, isKnown(built) ? null : built.text);
  }

  private once(id: string, key: string, build: () => Promise<BuiltFeed>): Promise<BuiltFeed> {
    const name = `${id} ${key}`;
    const known = this.running.get(name);
    if (known) return known;
    const running = build().finally(() => this.running.delete(name));
    this.running.set(name, running);
    return running;
  }

  private isLongAgo(endedAt: Date): boolean {
    return this.clock.now().getTime() - endedAt.getTime() > REVOKED_DAYS * MILLISECONDS_PER_DAY;
  }
}

function revoked({ locale }: Feed, since: Date, isKnown: IsKnown): ReadAnswer {
  const text = revokedCalendar(locale);
  const validators = {
    etag: etagOfText(text),
    modified: new Date(Math.floor(since.getTime() / 1000) * 1000),
  };
  return { ...validators, text: isKnown(validators) ? null : text, read: null };
}

const answer = ({ id, boardId }: Feed, made: Made, text: string | null): ReadAnswer => ({
  ...{ etag: made.etag, modified: made.modified, text },
  read: { feedId: id, boardId, revision: made.revision },
});
