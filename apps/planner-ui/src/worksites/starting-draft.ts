import type { PlanView } from '@pastille/contracts';
import { today } from '../app/clock.js';
import { byOrder } from '../ui/by-order.js';
import { nextMonday } from '../ui/parse-day.js';
import type { WorksiteDraft } from './new-worksite.js';
import { nextReference } from './next-reference.js';

/** The quick form as it opens: most worksites begin on a Monday, not surely, in a status that shows on the board. */
export function startingDraft(plan: PlanView): WorksiteDraft {
  const here = today(plan.settings.zone);
  const statuses = plan.statuses.toSorted(byOrder);
  const status = statuses.find(({ onBoard }) => onBoard) ?? statuses[0];
  return {
    reference: nextReference(
      plan.worksites.map(({ reference }) => reference),
      Number(here.slice(0, 4)),
    ),
    clientId: null,
    clientName: '',
    phone: '',
    locationId: null,
    address: '',
    postalCode: '',
    city: '',
    works: '',
    title: '',
    certainty: 'provisional',
    date: nextMonday(here),
    statusId: status?.id ?? '',
    branchId: plan.settings.mainBranchId,
    tasks: [],
    template: null,
  };
}
