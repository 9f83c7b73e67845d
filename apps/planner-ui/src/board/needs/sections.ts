import type { Conflict, ConflictCode } from '@pastille/scheduling';

/** The parts of the drawer, in the order of the header. */
export const SECTIONS = [
  'conflicts',
  'dots',
  'unstaffed',
  'to-close',
  'calls',
  'reports',
  'unfetched',
  'proposals',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Anything unknown shows the first part that has something. */
export const sectionOf = (text: string | null): Section | null =>
  SECTIONS.find((one) => one === text) ?? null;

/** Kinds of conflict as a planner thinks of them, in the order in which equally bad ones are shown. */
export const GROUPS = [
  'double-booking',
  'locks',
  'absences',
  'dates',
  'order',
  'skills',
  'travel-and-rest',
  'clients',
  'worth-knowing',
] as const;
export type GroupKind = (typeof GROUPS)[number];

const GROUP_OF: Readonly<Record<ConflictCode, GroupKind>> = {
  'double-booked-staff': 'double-booking',
  'double-booked-equipment': 'double-booking',
  'locked-overlap': 'locks',
  'link-blocked-by-lock': 'locks',
  absence: 'absences',
  'public-holiday': 'absences',
  'outside-hours': 'absences',
  'firm-start-missed': 'dates',
  'deadline-missed': 'dates',
  'precedence-violated': 'order',
  'max-lag': 'order',
  cycle: 'order',
  'skill-missing': 'skills',
  'skill-expired': 'skills',
  'team-too-small': 'skills',
  'capacity-exceeded': 'skills',
  'travel-too-short': 'travel-and-rest',
  'rest-too-short': 'travel-and-rest',
  'off-board-work': 'clients',
  'client-on-hold': 'clients',
  // These have a part of their own; should one be shown among conflicts, it is worth knowing.
  unstaffed: 'worth-knowing',
  'to-close': 'worth-knowing',
  'planned-without-intervention': 'worth-knowing',
  'done-with-future-work': 'worth-knowing',
};

const OWN_SECTION: Partial<Record<ConflictCode, Section>> = {
  unstaffed: 'unstaffed',
  'to-close': 'to-close',
  'planned-without-intervention': 'dots',
  'done-with-future-work': 'dots',
};

export const sectionOfConflict = ({ code }: Conflict): Section => OWN_SECTION[code] ?? 'conflicts';

/** What is only worth knowing is never counted against anybody, whatever it is about. */
export const groupOfConflict = ({ code, severity }: Conflict): GroupKind =>
  severity === 'info' ? 'worth-knowing' : GROUP_OF[code];
