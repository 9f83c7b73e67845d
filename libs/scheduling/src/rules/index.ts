import { absence } from './absence.js';
import { clientOnHold } from './client-on-hold.js';
import { doneWithFutureWork } from './done-with-future-work.js';
import { doubleBookedEquipment } from './double-booked-equipment.js';
import { doubleBookedStaff } from './double-booked-staff.js';
import { lockedOverlap } from './locked-overlap.js';
import { offBoardWork } from './off-board-work.js';
import { outsideHours } from './outside-hours.js';
import { plannedWithoutIntervention } from './planned-without-intervention.js';
import { publicHoliday } from './public-holiday.js';
import type { Rule } from './rule.js';
import { toClose } from './to-close.js';
import { unstaffed } from './unstaffed.js';

/** The table of contents. */
export const RULES: readonly Rule[] = [
  // who and what is wanted twice
  doubleBookedStaff,
  doubleBookedEquipment,
  lockedOverlap,
  // when nobody is there
  absence,
  publicHoliday,
  outsideHours,
  // what is missing
  unstaffed,
  toClose,
  plannedWithoutIntervention,
  // what should not be there
  doneWithFutureWork,
  offBoardWork,
  clientOnHold,
];
