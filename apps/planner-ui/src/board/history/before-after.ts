import type { ChangeSet, Intervention, Plan, PlanningTask, Worksite } from '@pastille/scheduling';
import type { TFunction } from 'i18next';
import { teamNames, titleOf, worksiteName } from '../view/names.js';
import { amountLabel, dateLabel, slotLabel, type Language } from '../view/words.js';

export interface DiffTelling {
  readonly plan: Plan;
  readonly t: TFunction<'history'>;
  readonly language: Language;
}

export interface DiffRow {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What one record was, and what it became. */
export interface Diff {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly DiffRow[];
}

type Fields<R> = readonly (readonly [field: string, say: (record: R) => string])[];
type Change = ChangeSet[number];

const lockWords = (mark: { readonly name: string } | null, { t }: DiffTelling): string =>
  mark ? t('locked', { name: mark.name }) : t('free');

const barFields = (telling: DiffTelling): Fields<Intervention> => {
  const { plan, t, language } = telling;
  return [
    [t('field.when'), (one) => slotLabel(language, plan.settings.zone, one)],
    [t('field.amount'), ({ amount }) => (amount ? amountLabel(language, amount) : t('nothing'))],
    [t('field.team'), (one) => teamNames(plan, one) || t('nothing')],
    [t('field.lock'), ({ lock }) => lockWords(lock.time, telling)],
    [t('field.teamLock'), ({ lock }) => lockWords(lock.team, telling)],
    [t('field.state'), ({ state }) => t(`state.${state}`)],
    [t('field.title'), ({ title }) => title ?? t('nothing')],
    [t('field.note'), ({ note }) => note ?? t('nothing')],
  ];
};

const taskFields = ({ t, language }: DiffTelling): Fields<PlanningTask> => [
  [t('field.label'), ({ label }) => label],
  [
    t('field.amount'),
    ({ estimate }) => (estimate ? amountLabel(language, estimate) : t('nothing')),
  ],
  [t('field.status'), ({ override, finished }) => statusOf(override, finished, t)],
];

const statusOf = (
  override: PlanningTask['override'],
  finished: PlanningTask['finished'],
  t: TFunction<'history'>,
): string => (finished ? t('status.done') : t(`status.${override?.status ?? 'automatic'}`));

const worksiteFields = ({ plan, t, language }: DiffTelling): Fields<Worksite> => [
  [t('field.title'), ({ title }) => title],
  [t('field.start'), ({ start }) => (start ? dateLabel(language, start.date) : t('nothing'))],
  [t('field.state'), ({ statusId }) => plan.records.status.get(statusId)?.name ?? ''],
  [t('field.note'), ({ note }) => note ?? t('nothing')],
];

function rowsOf<R>(
  fields: Fields<R>,
  { before, after }: { readonly before: R | null; readonly after: R | null },
  nothing: string,
): readonly DiffRow[] {
  return fields.flatMap(([field, say]) => {
    const row = {
      field,
      before: before ? say(before) : nothing,
      after: after ? say(after) : nothing,
    };
    return row.before === row.after ? [] : [row];
  });
}

function titleOfChange(change: Change, { plan, t }: DiffTelling): string {
  const record = change.after ?? change.before;
  if (!record) return t('field.other');
  if ('team' in record && 'state' in record) return titleOf(plan, record);
  if ('reference' in record) return worksiteName(plan, record);
  if ('label' in record && typeof record.label === 'string') return record.label;
  return 'name' in record ? record.name : t('field.other');
}

function rowsOfChange(change: Change, telling: DiffTelling): readonly DiffRow[] {
  const nothing = telling.t('nothing');
  switch (change.kind) {
    case 'intervention':
      return rowsOf(barFields(telling), change, nothing);
    case 'task':
      return rowsOf(taskFields(telling), change, nothing);
    case 'worksite':
      return rowsOf(worksiteFields(telling), change, nothing);
    default:
      return [];
  }
}

/** Calls and copies follow from what was done: what was done is told first. */
const RANK: Partial<Record<Change['kind'], number>> = { intervention: 0, task: 1, worksite: 2 };

/** Records and what of them is another, those one sees on the board first. */
export function diffsOf(changes: ChangeSet, telling: DiffTelling): readonly Diff[] {
  return changes
    .toSorted((a, b) => (RANK[a.kind] ?? 3) - (RANK[b.kind] ?? 3))
    .filter(({ kind }) => kind in RANK)
    .map((change) => ({
      key: `${change.kind} ${change.id}`,
      title: titleOfChange(change, telling),
      rows: rowsOfChange(change, telling),
    }))
    .filter(({ rows }) => rows.length > 0);
}
