import type { Plan, PublishedCopy } from '@pastille/scheduling';
import { agendaOf, type AgendaIncludes, type AgendaScope } from '@pastille/scheduling/agenda';
import type { News } from '../chronicle/news-of.js';

/** Whether an agenda tells of a published copy; of one that is off, nothing. */
export function tellsOf(
  plan: Plan,
  scope: AgendaScope,
  includes: AgendaIncludes,
): (news: Pick<News, 'worksiteId'>, copy: PublishedCopy | null) => boolean {
  const tells = agendaOf(plan, scope, includes);
  return ({ worksiteId }, copy) =>
    copy !== null && copy.state !== 'cancelled' && tells({ ...copy, worksiteId });
}
