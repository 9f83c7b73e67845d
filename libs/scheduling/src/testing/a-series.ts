import type { Series } from '../model/index.js';

/** A pool looked after every Monday at 8 from 4 January 2027 on, for an hour, whatever the holidays. */
export const aSeries = (parts: Partial<Series> = {}): Series => ({
  id: 'series',
  recurrence: { type: 'rule', rule: 'FREQ=WEEKLY;BYDAY=MO' },
  start: '2027-01-04T08:00',
  amount: { minutes: 60 },
  holidays: 'keep',
  splitFrom: null,
  kind: 'appointment',
  worksiteId: 'worksite',
  taskId: null,
  clientId: null,
  locationId: null,
  title: 'Entretien',
  team: [],
  note: null,
  ...parts,
});

export const ruled = (rule: string): Series['recurrence'] => ({ type: 'rule', rule });
