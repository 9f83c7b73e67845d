import type { ChangeView, CommandAnswer, PlanView } from '@pastille/contracts';

type Kind = ChangeView['kind'];
type Of<K extends Kind> = Extract<ChangeView, { kind: K }>;

const isOf =
  <K extends Kind>(kind: K) =>
  (change: ChangeView): change is Of<K> =>
    change.kind === kind;

/** One list of the plan after some of its records were put or removed. */
function changed<C extends ChangeView>(
  list: NonNullable<C['after']>[],
  changes: readonly C[],
): NonNullable<C['after']>[] {
  if (changes.length === 0) return list;
  const after = new Map(changes.map((change): [string, C['after']] => [change.id, change.after]));
  const kept = list.flatMap((record) => {
    const next = after.get(record.id);
    after.delete(record.id);
    return next === undefined ? [record] : next === null ? [] : [next];
  });
  const added = [...after.values()].flatMap((record) => (record ? [record] : []));
  return [...kept, ...added];
}

/** The cached plan after a command of ours, so that a form shows its effect before anything is fetched again. */
export function applyAnswer(plan: PlanView, answer: CommandAnswer): PlanView {
  const of = <K extends Kind>(kind: K): Of<K>[] => answer.changes.filter(isOf(kind));
  return {
    ...plan,
    revision: answer.revision,
    settings: of('settings')[0]?.after ?? plan.settings,
    branches: changed(plan.branches, of('branch')),
    statuses: changed(plan.statuses, of('status')),
    taskKinds: changed(plan.taskKinds, of('taskKind')),
    clients: changed(plan.clients, of('client')),
    locations: changed(plan.locations, of('location')),
    works: changed(plan.works, of('works')),
    worksites: changed(plan.worksites, of('worksite')),
    tasks: changed(plan.tasks, of('task')),
    resources: changed(plan.resources, of('resource')),
    absences: changed(plan.absences, of('absence')),
    interventions: changed(plan.interventions, of('intervention')),
  };
}
