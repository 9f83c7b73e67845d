import { absence } from './absence.js';
import { capacityExceeded } from './capacity-exceeded.js';
import { clientOnHold } from './client-on-hold.js';
import { cycle } from './cycle.js';
import { deadlineMissed } from './deadline-missed.js';
import { doneWithFutureWork } from './done-with-future-work.js';
import { doubleBookedEquipment } from './double-booked-equipment.js';
import { doubleBookedStaff } from './double-booked-staff.js';
import { firmStartMissed } from './firm-start-missed.js';
import { linkBlockedByLock } from './link-blocked-by-lock.js';
import { lockedOverlap } from './locked-overlap.js';
import { maxLag } from './max-lag.js';
import { offBoardWork } from './off-board-work.js';
import { outsideHours } from './outside-hours.js';
import { plannedWithoutIntervention } from './planned-without-intervention.js';
import { precedenceViolated } from './precedence-violated.js';
import { publicHoliday } from './public-holiday.js';
import { restTooShort } from './rest-too-short.js';
import { remembered, rememberedOfBars } from './remembered.js';
import type { Rule } from './rule.js';
import { skillExpired } from './skill-expired.js';
import { skillMissing } from './skill-missing.js';
import { teamTooSmall } from './team-too-small.js';
import { toClose } from './to-close.js';
import { travelTooShort } from './travel-too-short.js';
import { unstaffed } from './unstaffed.js';

/** The table of contents. */
export const RULES: readonly Rule[] = [
  // who and what is wanted twice
  remembered(doubleBookedStaff),
  remembered(doubleBookedEquipment),
  remembered(lockedOverlap),
  remembered(restTooShort),
  remembered(travelTooShort),
  // when nobody is there
  absence,
  publicHoliday,
  outsideHours,
  // what comes before what
  precedenceViolated,
  linkBlockedByLock,
  maxLag,
  cycle,
  // who is missing
  unstaffed,
  rememberedOfBars(teamTooSmall),
  rememberedOfBars(skillMissing),
  rememberedOfBars(skillExpired),
  capacityExceeded,
  // what was promised
  firmStartMissed,
  deadlineMissed,
  // what a planner owes
  toClose,
  plannedWithoutIntervention,
  // what should not be there
  doneWithFutureWork,
  offBoardWork,
  clientOnHold,
];
