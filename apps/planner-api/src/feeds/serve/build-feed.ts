import { Injectable } from '@nestjs/common';
import type { Plan } from '@pastille/scheduling';
import { agendaWindow } from '@pastille/scheduling/agenda';
import { toUtc, localStartOfDay, dayOf } from '@pastille/time';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { WarmPlans } from '../../planning/commands/warm-plans.js';
import { Config } from '../../platform/config/config.js';
import { Stamps, type BoardStamps } from '../chronicle/stamps.js';
import { OwnLinks } from '../events/own-links.js';
import type { Telling } from '../events/telling.js';
import { wordsIn } from '../events/words.js';
import type { Made } from '../feed.js';
import { isKnownScope, maySubscribeTo } from '../feeds.access.js';
import { KeptComponents } from './kept-components.js';
import { CANCELLED_DAYS, madeFor, type MadeForParts } from './made-for.js';
import { joinFeed, revokedCalendar, toldCalendar, type CalendarQuery } from './write-calendar.js';

const MILLISECONDS = 60_000;
const MILLISECONDS_PER_DAY = 86_400_000;

/** 162 bits of its hash. */
export const etagOfText = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 27);

export interface BuiltFeed extends Made {
  readonly text: string;
}

export interface Building extends MadeForParts {
  readonly now: Date;
}

/** What feeds are written from. */
@Injectable()
export class FeedGround {
  constructor(
    readonly dataSource: DataSource,
    readonly plans: WarmPlans,
    readonly stamps: Stamps,
    readonly links: OwnLinks,
    readonly config: Config,
  ) {}
}

/** Writes a feed from the plan: the only costly step, taken when something it may tell has changed. */
@Injectable()
export class BuildFeed {
  /** How many feeds were written in this process. */
  built = 0;

  constructor(
    private readonly ground: FeedGround,
    private readonly components: KeptComponents,
  ) {}

  async run(building: Building): Promise<BuiltFeed> {
    const { feed } = building;
    const { manager } = this.ground.dataSource;
    const plan = await this.ground.plans.atLeast(manager, feed.boardId, building.revision);
    const stamps = await this.ground.stamps.at(manager, feed.boardId, plan.revision);
    const { text, events, isCut } = await this.write(building, plan, stamps);
    this.built += 1;
    const etag = etagOfText(text);
    return {
      ...{ text, etag, events, isCut, revision: plan.revision, bytes: Buffer.byteLength(text) },
      key: madeFor({ ...building, revision: plan.revision }),
      modified: modifiedOf(building, { plan, stamps, etag }),
    };
  }

  private async write(building: Building, plan: Plan, stamps: BoardStamps): Promise<Written> {
    const { scope, locale, owner } = building.feed;
    // What this account may no longer see is nobody's agenda.
    if (!maySubscribeTo({ userId: owner.id, role: owner.role }, scope, plan)) {
      return { text: revokedCalendar(locale), events: 0, isCut: false };
    }
    const telling = this.tellingOf(building, plan, stamps);
    const query = queryOf(building, plan, stamps);
    const told = toldCalendar(telling, query);
    const components = await this.components.renderAll(told.events);
    const text = joinFeed(telling, { told, components, window: query.window, locale });
    return { text, events: told.events.length, isCut: told.isCut };
  }

  private tellingOf({ feed, generation }: Building, plan: Plan, stamps: BoardStamps): Telling {
    const { scope, privacy, locale } = feed;
    return {
      ...{ plan, stamps, privacy, scope, words: wordsIn(locale) },
      publicUrl: this.ground.config.publicUrl,
      links: this.ground.links.of(feed, plan, generation),
    };
  }
}

type Written = Pick<BuiltFeed, 'text' | 'events' | 'isCut'>;

function queryOf({ feed, now }: Building, plan: Plan, stamps: BoardStamps): CalendarQuery {
  const { scope, includes } = feed;
  const oldest = now.getTime() - CANCELLED_DAYS * MILLISECONDS_PER_DAY;
  return {
    includes: isKnownScope(scope, plan) ? includes : NOTHING,
    window: agendaWindow(plan.settings.zone, Math.floor(now.getTime() / MILLISECONDS)),
    keepsCancelled: (id) => includes.cancelled && stamps.changedAtOf(id) >= oldest,
  };
}

const NOTHING = { own: false, crew: false, absences: false, onCall: false };

/**
 * When what it says last changed, in whole seconds. Never the same for two texts: a client that asks by
 * date alone must be told of the second change within a second.
 */
function modifiedOf(
  { feed, today }: Building,
  {
    plan,
    stamps,
    etag,
  }: { readonly plan: Plan; readonly stamps: BoardStamps; readonly etag: string },
): Date {
  const { made, changedAt, includes } = feed;
  if (made?.etag === etag) return made.modified;
  const { zone } = plan.settings;
  const since = includes.cancelled ? toUtc(zone, localStartOfDay(dayOf(today))) * MILLISECONDS : 0;
  const last = Math.max(stamps.changedAt, changedAt.getTime(), since);
  const seconds = Math.floor(last / 1000) * 1000;
  const after = made ? made.modified.getTime() + 1000 : 0;
  return new Date(Math.max(seconds, after));
}
