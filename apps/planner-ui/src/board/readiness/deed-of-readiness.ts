import type { Plan, PlanningCommand } from '@pastille/scheduling';
import i18next from 'i18next';
import { conditionWords } from './condition-words.js';

/** « acompte » : c'est prêt; `null` for any other act. */
export function deedOnConditions(command: PlanningCommand, plan: Plan): string | null {
  if (command.type === 'set-conditions') {
    const count = command.conditions.length;
    const key = count === 0 ? 'deed.setNone' : 'deed.set';
    return i18next.t(key, { ns: 'readiness', count });
  }
  if (command.type !== 'tick-condition') return null;
  const { of, conditionId, met } = command;
  const owner =
    of.type === 'task'
      ? plan.records.task.get(of.taskId)
      : plan.records.worksite.get(of.worksiteId);
  const condition = owner?.conditions.find(({ id }) => id === conditionId);
  const what = condition ? conditionWords(condition) : '';
  return i18next.t(met ? 'deed.met' : 'deed.unmet', { ns: 'readiness', what });
}
