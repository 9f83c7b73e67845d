import { Module } from '@nestjs/common';
import { ActLinksModule } from '../act-links/act-links.module.js';
import { PlanningModule } from '../planning/planning.module.js';
import { Chronicle } from './chronicle/chronicle.js';
import { RecentNews } from './chronicle/recent-news.js';
import { Stamps } from './chronicle/stamps.js';
import { FeedCommands, FeedDesk } from './commands/feed-commands.js';
import { TellByPhone } from './commands/tell-by-phone.js';
import { OwnLinks } from './events/own-links.js';
import { FeedReadingController } from './feed-reading.controller.js';
import { FeedsController } from './feeds.controller.js';
import { ForgetReads } from './jobs/forget-reads.js';
import { GetFreshness } from './queries/get-freshness.js';
import { ListFeeds } from './queries/list-feeds.js';
import { ReadThrottle } from './reads/read-throttle.js';
import { Reads } from './reads/reads.js';
import { BuildFeed, FeedGround } from './serve/build-feed.js';
import { KeptComponents } from './serve/kept-components.js';
import { ReadFeed } from './serve/read-feed.js';

/** Calendars that phones subscribe to, and what is known of whether they fetched what changed. */
@Module({
  imports: [PlanningModule, ActLinksModule],
  controllers: [FeedReadingController, FeedsController],
  providers: [
    BuildFeed,
    Chronicle,
    FeedCommands,
    FeedDesk,
    FeedGround,
    ForgetReads,
    GetFreshness,
    KeptComponents,
    ListFeeds,
    OwnLinks,
    ReadFeed,
    Reads,
    ReadThrottle,
    RecentNews,
    Stamps,
    TellByPhone,
  ],
  exports: [GetFreshness],
})
export class FeedsModule {}
