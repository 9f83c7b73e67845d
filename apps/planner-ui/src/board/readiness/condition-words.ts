import type { Condition, Intervention, Plan } from '@pastille/scheduling';
import { missingConditions } from '@pastille/scheduling/worksites';
import i18next from 'i18next';

/** In the company's own words, else in those of its kind. */
export const conditionWords = ({ kind, label }: Pick<Condition, 'kind' | 'label'>): string =>
  label ?? i18next.t(`kinds.${kind}`, { ns: 'readiness' });

/** « pas prêt : acompte, permis »; `null` where nothing is missing. */
export function notReadyWords(plan: Plan, one: Intervention): string | null {
  const missing = missingConditions(plan, one);
  if (missing.length === 0) return null;
  const what = missing.map(conditionWords).join(', ');
  return i18next.t('notReady', { ns: 'readiness', what });
}
