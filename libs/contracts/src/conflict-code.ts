import { z } from 'zod';

/** The engine's codes on the wire; the API's tests hold the two lists equal. */
export const ConflictCode = z.enum([
  'double-booked-staff',
  'double-booked-equipment',
  'locked-overlap',
  'outside-hours',
  'absence',
  'public-holiday',
  'precedence-violated',
  'max-lag',
  'link-blocked-by-lock',
  'skill-missing',
  'skill-expired',
  'team-too-small',
  'unstaffed',
  'travel-too-short',
  'firm-start-missed',
  'deadline-missed',
  'to-close',
  'planned-without-intervention',
  'done-with-future-work',
  'off-board-work',
  'client-on-hold',
  'cycle',
  'capacity-exceeded',
  'rest-too-short',
]);
