import { Injectable } from '@nestjs/common';
import type { Plan } from '@pastille/scheduling';
import { ActLinks } from '../../act-links/act-links.js';
import { publishedMarkOf, seriesMarkOf } from '../../act-links/links/published-mark.js';
import type { Feed } from '../feed.js';
import { mayPlanForOthers } from '../feeds.access.js';
import { NO_LINKS, type EventLinks } from './telling.js';

/**
 * The links of events act in a person's name: they stand only in the feed that this person holds, which
 * is one of their own account, or, for somebody without an account, one that a planner made and handed over.
 */
export function isOwnFeed({ scope, owner }: Feed, plan: Plan): boolean {
  if (scope.type !== 'person') return false;
  const one = plan.records.resource.get(scope.id);
  if (one?.kind === 'subcontractor') return mayPlanForOthers(owner.role);
  if (one?.kind !== 'staff') return false;
  return one.userId === null ? mayPlanForOthers(owner.role) : one.userId === owner.id;
}

/** Where the links of a feed come from. */
@Injectable()
export class OwnLinks {
  constructor(private readonly actLinks: ActLinks) {}

  /** Grows when the links of the person of a feed die: their texts are others then. */
  async generationOf({ scope, companyId }: Feed): Promise<number> {
    if (scope.type !== 'person') return 0;
    return (await this.actLinks.generationsOf(companyId)).get(scope.id) ?? 0;
  }

  of(feed: Feed, plan: Plan, generation: number): EventLinks {
    const { scope } = feed;
    if (scope.type !== 'person' || !isOwnFeed(feed, plan)) return NO_LINKS;
    const person = { resourceId: scope.id, generation };
    return {
      ofDay: ({ id, published }, day) =>
        published &&
        this.actLinks.addressOf({
          subject: { kind: 'intervention', id, day },
          mark: publishedMarkOf(published),
          ...person,
        }),
      ofSeries: (series) =>
        this.actLinks.addressOf({
          subject: { kind: 'series', id: series.id },
          mark: seriesMarkOf(series),
          ...person,
        }),
    };
  }
}
