import { orderWorksites, type Worksite } from '@pastille/scheduling';
import { aboutOf, blockOf, firstOf, sayingForWorksite } from './block-of.js';
import { spansOf } from './spans.js';
import { stackBlocks } from './stack-blocks.js';
import type { ToldWork } from './told-work.js';
import type { WeekGround } from './week-ground.js';
import type { WeekBlock, WeekGroup, WeekRow } from './week-sheet.js';

const blocksOf = (ground: WeekGround, work: readonly ToldWork[]): readonly WeekBlock[] =>
  work.flatMap((one) => {
    const saying = sayingForWorksite(ground, one);
    return spansOf(one.halves, () => true, ground.range).map((span) =>
      blockOf(ground, one, { span, saying }),
    );
  });

function rowOf(ground: WeekGround, worksite: Worksite, work: readonly ToldWork[]): WeekRow {
  const { client, works, city } = namesOf(ground, worksite);
  return {
    title: client ?? works ?? worksite.reference,
    subtitle: [client ? works : null, city].filter(Boolean).join(' · ') || null,
    ...{ tint: null, isLead: false, onCall: [] },
    ...stackBlocks(blocksOf(ground, work)),
  };
}

function namesOf({ plan }: WeekGround, { clientId, worksId, title, locationId }: Worksite) {
  const { client, works, location } = plan.records;
  return {
    client: firstOf(client.get(clientId)?.name),
    works: firstOf(worksId === null ? null : works.get(worksId)?.name, title),
    city: firstOf(locationId === null ? null : location.get(locationId)?.city),
  };
}

/** Whether what is asked for goes there. */
function isAsked({ ask, plan }: WeekGround, { told, halves }: ToldWork): boolean {
  const { only } = ask;
  if (only === null) return true;
  const asked = new Set(only);
  const stands = told.team.some(({ resourceId }) => asked.has(resourceId));
  return stands || halves.some(({ goes }) => goes.some((id) => asked.has(id) || inCrew(id)));
  function inCrew(id: string): boolean {
    return (
      only?.some((one) => {
        const crew = plan.records.resource.get(one);
        return crew?.kind === 'crew' && crew.members.some(({ resourceId }) => resourceId === id);
      }) ?? false
    );
  }
}

/** Worksites with something to do on the days, in the order of the board; what has none stands last. */
export function rowsByWorksite(ground: WeekGround): readonly WeekGroup[] {
  const { plan, words } = ground;
  const byWorksite = new Map<string, ToldWork[]>();
  const elsewhere: ToldWork[] = [];
  for (const work of ground.work) {
    if (!isAsked(ground, work)) continue;
    const { worksite } = aboutOf(plan, work.told);
    if (worksite) byWorksite.set(worksite.id, [...(byWorksite.get(worksite.id) ?? []), work]);
    else elsewhere.push(work);
  }
  const { dated, undated } = orderWorksites(plan);
  const rows = [...dated, ...undated]
    .map((one) => rowOf(ground, one, byWorksite.get(one.id) ?? []))
    .filter(({ blocks }) => blocks.length > 0);
  const rest = stackBlocks(blocksOf(ground, elsewhere));
  const last = { title: words.noWorksite, subtitle: null, tint: null, isLead: false, onCall: [] };
  const more = rest.blocks.length > 0 ? [{ ...last, ...rest }] : [];
  return rows.length + more.length === 0
    ? []
    : [{ title: null, tint: null, rows: [...rows, ...more] }];
}
