import type { Plan, Series } from '@pastille/scheduling';
import { visitsOfSeries, type VisitsOfSeries } from '@pastille/scheduling/series';
import type { Minutes } from '@pastille/time';
import { worksiteName } from '../view/names.js';

export interface SeriesOfList {
  readonly series: Series;
  readonly title: string;
  readonly visits: VisitsOfSeries;
}

/** All that is kept up for one client on one works. */
export interface SeriesGroup {
  readonly key: string;
  /** `null`: nobody's in particular. */
  readonly name: string | null;
  readonly rows: readonly SeriesOfList[];
}

export function titleOfSeries(plan: Plan, { title, taskId }: Series): string {
  return title ?? plan.records.task.get(taskId ?? '')?.label ?? '—';
}

function groupOf(plan: Plan, { worksiteId, clientId }: Series): Pick<SeriesGroup, 'key' | 'name'> {
  const worksite = plan.records.worksite.get(worksiteId ?? '');
  if (worksite) {
    const key = `${worksite.clientId} ${worksite.worksId ?? worksite.id}`;
    return { key, name: worksiteName(plan, worksite) };
  }
  return { key: clientId ?? '', name: plan.records.client.get(clientId ?? '')?.name ?? null };
}

/** What has no date any more comes last. */
const byNext = (a: SeriesOfList, b: SeriesOfList): number =>
  (a.visits.next ?? '9').localeCompare(b.visits.next ?? '9') || a.title.localeCompare(b.title);

/** By client and works, in the order of their names; within, what comes round first. */
export function listOfSeries(plan: Plan, now: Minutes): readonly SeriesGroup[] {
  const groups = new Map<string, { name: string | null; rows: SeriesOfList[] }>();
  for (const series of plan.records.series.values()) {
    const { key, name } = groupOf(plan, series);
    const group = groups.get(key) ?? { name, rows: [] };
    group.rows.push({
      series,
      title: titleOfSeries(plan, series),
      visits: visitsOfSeries(plan, series, now),
    });
    groups.set(key, group);
  }
  return [...groups]
    .map(([key, { name, rows }]) => ({ key, name, rows: rows.sort(byNext) }))
    .sort((a, b) => (a.name ?? '\uffff').localeCompare(b.name ?? '\uffff'));
}
