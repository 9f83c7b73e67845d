import type { AbsenceReason } from '../model/index.js';
import type { ConflictCode } from '../rules/conflict.js';
import type { ConflictWords } from './conflict-words.js';

const ABSENT: Readonly<Record<AbsenceReason, string>> = {
  leave: 'on leave',
  sickness: 'on sick leave',
  training: 'in training',
  school: 'at school',
  closing: 'closed',
  other: 'away',
};

const absent = ({ subject, absence, first, day }: ConflictWords): string =>
  absence === null || absence === 'closing'
    ? `The company is closed on ${day}: ${first}.`
    : `${subject} is ${ABSENT[absence]} on ${day}: ${first}.`;

export const CONFLICTS_EN: Readonly<Record<ConflictCode, (words: ConflictWords) => string>> = {
  'double-booked-staff': (w) =>
    `${w.subject} is wanted in two places on ${w.from}: ${w.first} and ${w.second}.`,
  'double-booked-equipment': (w) =>
    `${w.subject} is booked twice on ${w.from}: ${w.first} and ${w.second}.`,
  'locked-overlap': (w) =>
    `A locked intervention overlaps another for ${w.subject} on ${w.from}: ${w.first} and ${w.second}.`,
  'outside-hours': (w) => `Outside working hours on ${w.from}: ${w.first}.`,
  absence: absent,
  'public-holiday': (w) => `${w.day} is a public holiday (${w.holiday}): ${w.first}.`,
  'precedence-violated': (w) => `${w.first} starts before what must come first has ended.`,
  'max-lag': (w) => `${w.first} starts too long after what comes before it.`,
  'link-blocked-by-lock': (w) => `A lock keeps ${w.first} from moving.`,
  'skill-missing': (w) => `Nobody has the skill that is needed: ${w.first}.`,
  'skill-expired': (w) => `A certificate of ${w.subject} has expired: ${w.first}.`,
  'team-too-small': (w) => `Too few people: ${w.first}.`,
  unstaffed: (w) => `Nobody assigned on ${w.from}: ${w.first}.`,
  'travel-too-short': (w) => `Too little time for ${w.subject} to get there on ${w.from}.`,
  'firm-start-missed': (w) => `The firm date of ${w.subject} is missed.`,
  'deadline-missed': (w) => `The deadline of ${w.subject} is missed.`,
  'to-close': (w) => `To be closed: ${w.first}, over since ${w.to}.`,
  'planned-without-intervention': (w) => `${w.subject} is marked planned without any intervention.`,
  'done-with-future-work': (w) => `${w.subject} is done, but work is still planned on ${w.from}.`,
  'off-board-work': (w) =>
    `${w.subject} is no longer on the board, but work is still planned there on ${w.from}.`,
  'client-on-hold': (w) => `${w.subject} is on hold (${w.holdReason}): ${w.first}.`,
  cycle: (w) => `The links of ${w.subject} go in a circle.`,
  'capacity-exceeded': (w) => `More work than people on ${w.day}.`,
  'rest-too-short': (w) => `Too short a rest for ${w.subject} on ${w.day}.`,
};
