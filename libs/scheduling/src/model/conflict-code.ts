/** model.md, « Conflict codes »: one enum for the engine, the wire and the sentences. */
export const CONFLICT_CODES = [
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
] as const;

export type ConflictCode = (typeof CONFLICT_CODES)[number];
export type Severity = 'error' | 'warning' | 'info';
