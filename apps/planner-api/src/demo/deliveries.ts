import type { Intervention, LockMark } from '@pastille/scheduling';
import { markAt, type CompanyDraft } from './company-draft.js';
import { demoId } from './demo-id.js';

const DELIVERIES = {
  crane: {
    title: 'Grue 60 t',
    supplier: { name: 'Levage Alpin', phone: '04 65 71 20 40' },
    reason: 'Grue réservée',
    minutes: 180,
  },
  concrete: {
    title: 'Toupie 6 m³',
    supplier: { name: 'Bétons du Guiers', phone: '04 65 71 20 55' },
    reason: 'Béton commandé',
    minutes: 90,
  },
} as const;

/** A delivery has the supplier's hour: it ignores calendars and is locked from the start. */
export function addDelivery(
  draft: CompanyDraft,
  work: Intervention,
  kind: keyof typeof DELIVERIES,
): void {
  const { title, supplier, reason, minutes } = DELIVERIES[kind];
  const orderNumber = String(4100 + draft.interventions.length);
  const end = work.start + minutes;
  const isOver = end <= draft.days.at(draft.days.today, 0);
  const at = draft.days.at(draft.days.today - 12, 600);
  const time: LockMark = { ...markAt(Math.min(at, work.start)), reason };
  draft.interventions.push({
    id: demoId(`intervention:${draft.interventions.length}`),
    kind: 'block',
    worksiteId: work.worksiteId,
    taskId: null,
    clientId: null,
    locationId: null,
    title,
    start: work.start,
    end,
    amount: null,
    team: [],
    lock: { time, team: null },
    state: isOver ? 'done' : 'open',
    actual: null,
    closed: isOver ? markAt(end) : null,
    arrival: null,
    confirmed: null,
    note: null,
    supplier: { ...supplier, orderNumber },
    occurrence: null,
    published: null,
  });
}
