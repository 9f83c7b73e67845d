import type { SlotQuery } from '../slots/slot-query.js';
import { NOW } from './commands.js';

/** « Quand est-ce que Paul peut passer une heure ? », asked on Monday 16 November 2026 at noon. */
export const aSlotQuery = (parts: Partial<SlotQuery> = {}): SlotQuery => ({
  team: { type: 'team', resourceIds: ['paul'] },
  equipment: [],
  skills: [],
  kind: 'appointment',
  amount: { minutes: 60 },
  taskId: null,
  worksiteId: null,
  clientId: null,
  locationId: null,
  from: NOW,
  to: null,
  step: null,
  arrival: null,
  wish: null,
  aroundJobs: false,
  count: null,
  ...parts,
});
