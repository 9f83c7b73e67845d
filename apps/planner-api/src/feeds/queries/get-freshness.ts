import { Injectable } from '@nestjs/common';
import type { FreshnessView } from '@pastille/contracts';
import type { Plan } from '@pastille/scheduling';
import { DataSource } from 'typeorm';
import { ActLinks, type Acknowledgement } from '../../act-links/act-links.js';
import { publishedMarkOf, seriesMarkOf } from '../../act-links/links/published-mark.js';
import { findBoard } from '../../planning/commands/board-row.js';
import { sightOfRole } from '../../planning/planning.access.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { NEWS_DAYS } from '../chronicle/chronicle.js';
import { RecentNews } from '../chronicle/recent-news.js';
import type { Otherwise } from '../freshness/concern.js';
import { freshness } from '../freshness/freshness.js';
import { readersOf } from '../freshness/readers.js';
import { slotsIn } from '../freshness/slots.js';
import type { NewsRow } from '../persistence/chronicle-rows.js';
import { activeFeedsOfBoard } from '../persistence/feed-rows.js';
import { phoneCallsMark, phoneCallsSince, type PhoneCall } from '../persistence/phone-call-rows.js';
import { readsMark, readsOf } from '../persistence/read-rows.js';

/** Notices come and go with the time: an answer holds that long at most. */
const MINUTES_THAT_HOLD = 5;
const MILLISECONDS_PER_DAY = 86_400_000;

export interface FreshnessText {
  readonly etag: string;
  /** `null`: what the caller has is right. */
  readonly view: FreshnessView | null;
}

interface Knowing {
  readonly acknowledged: readonly Acknowledgement[];
  readonly told: readonly PhoneCall[];
}

/** Which published changes have not reached whom: for the board, the popovers and the mails about the next day. */
@Injectable()
export class GetFreshness {
  constructor(
    private readonly dataSource: DataSource,
    private readonly boards: RecentNews,
    private readonly actLinks: ActLinks,
    private readonly clock: Clock,
  ) {}

  async ask(actor: Actor, boardId: string, known: string | null): Promise<FreshnessText> {
    const { manager } = this.dataSource;
    const { id, revision } = await findBoard(manager, boardId, actor);
    const acknowledged = await this.actLinks.acknowledgedSince(id, 0);
    const tick = Math.floor(this.clock.nowMinutes() / MINUTES_THAT_HOLD);
    const rights = sightOfRole(actor.role) === 'whole' ? 'whole' : actor.userId;
    const reads = await readsMark(manager, id);
    const calls = await phoneCallsMark(manager, id);
    const etag = `W/"${[revision, reads, acknowledged.length, calls, tick, rights].join('-')}"`;
    if (known === etag) return { etag, view: null };
    return { etag, view: await this.view(actor, id, { acknowledged, told: [] }) };
  }

  /** As `ask`, where some were told otherwise: of what did not change for them since, they know. */
  async askBeside(
    actor: Actor,
    boardId: string,
    told: readonly PhoneCall[],
  ): Promise<FreshnessView> {
    const { id } = await findBoard(this.dataSource.manager, boardId, actor);
    const acknowledged = await this.actLinks.acknowledgedSince(id, 0);
    return this.view(actor, id, { acknowledged, told });
  }

  private async view(actor: Actor, id: string, knowing: Knowing): Promise<FreshnessView> {
    const { plan, news } = await this.boards.of(id, actor.companyId);
    const readers = await this.readersSeenBy(actor, plan);
    const otherwise = await this.otherwiseKnown(id, knowing);
    const now = this.clock.nowMinutes();
    const answer = freshness({ now, news, readers, slotsOf: slotsIn(plan, now), ...otherwise });
    return { boardId: id, revision: plan.revision, at: now, ...answer };
  }

  /** Who said « bien reçu », who was rung, and who was told otherwise. */
  private async otherwiseKnown(
    boardId: string,
    { acknowledged, told }: Knowing,
  ): Promise<Otherwise> {
    const acks = new Set(
      acknowledged.map((one) => ackKey(one.subjectId, one.resourceId, one.mark)),
    );
    const oldest = new Date(this.clock.now().getTime() - NEWS_DAYS * MILLISECONDS_PER_DAY);
    const rung = await phoneCallsSince(this.dataSource.manager, boardId, oldest);
    const calls = [...rung, ...told].sort((a, b) => a.revision - b.revision);
    const lastCalls = new Map(calls.map((one) => [callKey(one.subjectId, one.resourceId), one]));
    return {
      isAcknowledged: (change, resourceId) => {
        const mark = markOf(change);
        return mark !== null && acks.has(ackKey(change.subjectId, resourceId, mark));
      },
      callAbout: (subjectId, resourceId) => lastCalls.get(callKey(subjectId, resourceId)) ?? null,
    };
  }

  /** A technician learns of their own phone and of nobody else's. */
  private async readersSeenBy({ role, userId }: Actor, plan: Plan) {
    const { manager } = this.dataSource;
    const feeds = await activeFeedsOfBoard(manager, plan.boardId);
    const reads = await readsOf(
      manager,
      feeds.map(({ id }) => id),
    );
    const readers = readersOf(plan, feeds, reads);
    if (sightOfRole(role) === 'whole') return readers;
    return readers.filter(({ resourceId }) => {
      const one = plan.records.resource.get(resourceId);
      return one?.kind === 'staff' && one.userId === userId;
    });
  }
}

/** Of what a change made; `null`: there is nothing to which somebody could have said « bien reçu ». */
function markOf(change: NewsRow): number | null {
  switch (change.subject) {
    case 'intervention': {
      const copy = change.after;
      // Its mark is that of when it still stood: who said « bien reçu » then has not heard that it is off.
      return copy && copy.state !== 'cancelled' ? publishedMarkOf(copy) : null;
    }
    case 'series': {
      const series = change.after?.find(({ id }) => id === change.subjectId);
      return series ? seriesMarkOf(series) : null;
    }
    case 'absence':
      return null;
  }
}

const ackKey = (subjectId: string, resourceId: string, mark: number): string =>
  `${subjectId} ${resourceId} ${mark}`;

const callKey = (subjectId: string, resourceId: string): string => `${subjectId} ${resourceId}`;
