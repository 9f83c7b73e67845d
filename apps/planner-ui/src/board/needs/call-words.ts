import type { Intervention, Plan } from '@pastille/scheduling';
import { callToMake } from '@pastille/scheduling/people';
import i18next from 'i18next';

/** « Mme Martin n'est pas encore prévenue… »; `null` where nobody waits for a call. */
export function toCallWords(plan: Plan, one: Intervention): string | null {
  const call = one.state === 'open' ? callToMake(plan, one.id) : null;
  return call ? i18next.t('bar.call', { ns: 'needs', name: call.name }) : null;
}
