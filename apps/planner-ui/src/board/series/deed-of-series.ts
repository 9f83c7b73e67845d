import type { EditSeries, PlanningCommand, Plan, Series } from '@pastille/scheduling';
import i18next from 'i18next';

const nameOf = (plan: Plan, series: Series | undefined): string =>
  series?.title ?? plan.records.task.get(series?.taskId ?? '')?.label ?? '';

function deedOfEdit({ seriesId, newId, scope, change }: EditSeries, plan: Plan): string {
  const series = plan.records.series.get(seriesId) ?? plan.records.series.get(newId);
  const title = nameOf(plan, series);
  if (change === null) return i18next.t('did.ended', { ns: 'series', title });
  return i18next.t(`did.${scope}`, { ns: 'series', title });
}

const isPause = (command: PlanningCommand): boolean =>
  command.type === 'batch' && command.commands.every(({ type }) => type === 'edit-series');

/** What was done to a series, in one line; `null`: it was another act. */
export function deedOfSeries(command: PlanningCommand, plan: Plan): string | null {
  if (command.type === 'put-series') {
    const title = nameOf(plan, command.series);
    return i18next.t('did.created', { ns: 'series', title });
  }
  if (command.type === 'edit-series') return deedOfEdit(command, plan);
  if (command.type !== 'batch' || !isPause(command)) return null;
  const [first] = command.commands;
  if (first?.type !== 'edit-series') return null;
  const title = nameOf(plan, plan.records.series.get(first.seriesId));
  return i18next.t('did.paused', { ns: 'series', title });
}
