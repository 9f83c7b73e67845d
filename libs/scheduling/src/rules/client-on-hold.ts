import type { Client, Intervention, Plan } from '../model/index.js';
import { about, type Rule } from './rule.js';

function clientOf({ records }: Plan, { clientId, worksiteId }: Intervention): Client | undefined {
  const worksite = worksiteId === null ? undefined : records.worksite.get(worksiteId);
  const id = clientId ?? worksite?.clientId;
  return id === undefined ? undefined : records.client.get(id);
}

/** Nothing is planned ahead for a client who is on hold, before somebody settled the reason. */
export const clientOnHold: Rule = {
  code: 'client-on-hold',
  over: 'intervention',
  judge({ plan, now }, intervention) {
    if (intervention.state !== 'open' || intervention.end <= now) return [];
    const client = clientOf(plan, intervention);
    if (!client || client.holdReason === null) return [];
    const of = { subject: client.id };
    return [about(intervention, { code: 'client-on-hold', severity: 'warning', ...of })];
  },
};
