import type { Condition, ConditionKind, Intervention } from '@pastille/scheduling';
import { markAt, type CompanyDraft } from './company-draft.js';
import { demoId } from './demo-id.js';
import { PLANTED } from './planted-cases.js';

/** A word for it where its kind does not say enough. */
type Waiting = readonly [kind: ConditionKind, label: string | null, is: 'missing' | 'met'];

function conditionsOf(
  { days }: CompanyDraft,
  ownerId: string,
  list: readonly Waiting[],
): readonly Condition[] {
  const met = markAt(days.at(days.today - 5, 645));
  return list.map(([kind, label, is], n) => ({
    ...{ id: demoId(`condition:${ownerId}:${n}`), kind, label },
    met: is === 'met' ? met : null,
  }));
}

function onWorksite(draft: CompanyDraft, id: string | null, list: readonly Waiting[]): void {
  const index = draft.worksites.findIndex((one) => one.id === id);
  const worksite = draft.worksites[index];
  if (!worksite) return;
  draft.worksites[index] = { ...worksite, conditions: conditionsOf(draft, worksite.id, list) };
}

function onTask(draft: CompanyDraft, id: string | null, list: readonly Waiting[]): void {
  const index = draft.tasks.findIndex((one) => one.id === id);
  const task = draft.tasks[index];
  if (!task) return;
  draft.tasks[index] = { ...task, conditions: conditionsOf(draft, task.id, list) };
}

const openWork = ({ interventions }: CompanyDraft): readonly Intervention[] =>
  interventions
    .filter(({ kind, state }) => kind === 'work' && state === 'open')
    .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));

/** Worksites on which nothing was done yet, the next one first. */
function notBegun(draft: CompanyDraft): readonly string[] {
  const begun = new Set(
    draft.interventions.filter(({ state }) => state === 'done').map((one) => one.worksiteId),
  );
  const next = openWork(draft).flatMap(({ worksiteId }) => worksiteId ?? []);
  return [...new Set(next)].filter((id) => !begun.has(id));
}

/** What some jobs wait for: a deposit, a permit, a key; a shell and its crane; one delivery tomorrow. */
export function plantConditions(draft: CompanyDraft): void {
  const [unpaid = null, unallowed = null, shut = null, ready = null] = notBegun(draft);
  onWorksite(draft, unpaid, [['deposit', null, 'missing']]);
  onWorksite(draft, unallowed, [
    ['deposit', null, 'met'],
    ['permit', 'Déclaration préalable', 'missing'],
  ]);
  onWorksite(draft, shut, [
    ['deposit', null, 'met'],
    ['access', 'Clé du portail', 'missing'],
  ]);
  onWorksite(draft, ready, [['deposit', null, 'met']]);

  const crane = draft.interventions.find(({ id }) => id === PLANTED['CRANE-1'].block);
  const shell = openWork(draft).find(
    ({ worksiteId, start }) => worksiteId === crane?.worksiteId && start === crane.start,
  );
  onTask(draft, shell?.taskId ?? null, [
    ['delivery', 'Coque', 'missing'],
    ['access', 'Passage de la grue', 'missing'],
  ]);

  const tomorrow = draft.days.at(draft.days.today + 1, 0);
  const soon = openWork(draft).find(
    ({ start, taskId }) => start >= tomorrow && taskId !== shell?.taskId,
  );
  onTask(draft, soon?.taskId ?? null, [['delivery', null, 'missing']]);
}
