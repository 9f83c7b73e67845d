import type { UploadFields } from '@pastille/contracts';
import type { Intervention, Plan } from '@pastille/scheduling';

/** Whose photos a file belongs to. */
export interface FileSubject {
  readonly clientId: string;
  readonly worksiteId: string | null;
  readonly interventionId: string | null;
}

/** The client of an intervention: its own, else its worksite's. */
export function clientOf(plan: Plan, one: Intervention): string | null {
  const worksite = one.worksiteId === null ? null : plan.records.worksite.get(one.worksiteId);
  return one.clientId ?? worksite?.clientId ?? null;
}

/** What a form means by its ids, the narrowest first; `null` where this plan knows no such thing. */
export function subjectOn(plan: Plan, fields: UploadFields): FileSubject | null {
  const { interventionId, worksiteId, clientId } = fields;
  if (interventionId !== undefined) return ofIntervention(plan, interventionId);
  if (worksiteId !== undefined) return ofWorksite(plan, worksiteId);
  return clientId !== undefined && plan.records.client.has(clientId)
    ? { clientId, worksiteId: null, interventionId: null }
    : null;
}

function ofIntervention(plan: Plan, interventionId: string): FileSubject | null {
  const one = plan.intervention(interventionId);
  const clientId = one && clientOf(plan, one);
  return clientId ? { clientId, worksiteId: one.worksiteId, interventionId } : null;
}

function ofWorksite(plan: Plan, worksiteId: string): FileSubject | null {
  const worksite = plan.records.worksite.get(worksiteId);
  return worksite ? { clientId: worksite.clientId, worksiteId, interventionId: null } : null;
}
