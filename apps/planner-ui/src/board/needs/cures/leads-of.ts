import type { Intervention, Plan } from '@pastille/scheduling';
import { callToMake } from '@pastille/scheduling/people';
import { isOverWork } from '../absences.js';
import { openBars } from './bars.js';
import type { Ask, Lead } from './cure.js';

type Asked = Pick<Ask, 'plan' | 'conflict'>;

function phoneOf(plan: Plan, clientId: string | null | undefined): readonly Lead[] {
  const client = plan.records.client.get(clientId ?? '');
  return client?.phone ? [{ kind: 'phone', name: client.name, phone: client.phone }] : [];
}

/** Who is to be told, from the list of calls where there is one already. */
function callAbout(plan: Plan, one: Intervention | undefined): readonly Lead[] {
  if (!one) return [];
  if (callToMake(plan, one.id)) return [{ kind: 'calls' }];
  const worksite = plan.records.worksite.get(one.worksiteId ?? '');
  return phoneOf(plan, one.clientId ?? worksite?.clientId);
}

/** The absence that hits the bar: the proposal covers all that it hits. */
function absenceBehind({ plan, conflict }: Asked): readonly Lead[] {
  const found = [...plan.records.absence.values()].find((absence) =>
    isOverWork(plan, absence, [conflict]),
  );
  return found ? [{ kind: 'absence', absenceId: found.id }] : [];
}

function closingForms(one: Intervention): readonly Lead[] {
  const partly: Lead = { kind: 'close-partly', interventionId: one.id };
  const isWork = one.kind === 'work' && one.amount !== null;
  return isWork ? [partly, { kind: 'propose', interventionId: one.id }] : [partly];
}

/** What else helps, with a word more than a click. */
export function leadsOf({ plan, conflict }: Asked): readonly Lead[] {
  const { code, subject } = conflict;
  const [one] = openBars(plan, conflict);
  switch (code) {
    case 'to-close':
      return one ? closingForms(one) : [];
    case 'planned-without-intervention':
      return [{ kind: 'plan-task', taskId: subject }];
    case 'done-with-future-work':
      return [{ kind: 'open-task', taskId: subject }];
    case 'deadline-missed':
      return one ? [] : [{ kind: 'plan-task', taskId: subject }];
    case 'absence':
      return absenceBehind({ plan, conflict });
    case 'firm-start-missed':
      return callAbout(plan, one);
    case 'client-on-hold':
      return phoneOf(plan, subject);
    default:
      return [];
  }
}
