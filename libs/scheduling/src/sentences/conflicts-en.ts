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

function outsideWindow(w: ConflictWords): string {
  if (w.first === '') return `${w.subject} was not planned by ${w.neededDay}, its last day.`;
  return w.side === 'late'
    ? `${w.first} ends after ${w.neededDay}, the last day for it.`
    : `${w.first} starts before ${w.neededDay}, the first day for it.`;
}

const rest = (w: ConflictWords): string =>
  w.needed === ''
    ? `${w.subject} has no 35 hours of rest in a row in the week of ${w.day}.`
    : `${w.subject} has only ${w.length} of rest from ${w.from}: no work before ${w.needed}.`;

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
  'precedence-violated': (w) =>
    `${w.first} comes too soon after ${w.second}: not before ${w.needed}.`,
  'max-lag': (w) => `${w.first} comes too late after ${w.second}: ${w.needed} at the latest.`,
  'link-blocked-by-lock': (w) =>
    `${w.first} may not be moved, but ${w.second} makes it wait until ${w.needed}.`,
  'skill-missing': (w) => `The team lacks ${w.skills || 'a skill'}: ${w.first}.`,
  'skill-expired': (w) =>
    `The certificate ${w.skills} of ${w.subject} is no longer valid from ${w.neededDay} on: ${w.first}.`,
  'team-too-small': (w) =>
    `Too few people on ${w.day}: ${w.present} of ${w.wanted} for ${w.first}.`,
  unstaffed: (w) => `Nobody assigned on ${w.from}: ${w.first}.`,
  'travel-too-short': (w) =>
    `${w.subject} has only ${w.length} from ${w.first} to ${w.second}: there by ${w.needed}.`,
  'firm-start-missed': (w) =>
    `The firm date of ${w.subject}, ${w.neededDay}, is missed: ${w.first} starts on ${w.to}.`,
  'deadline-missed': outsideWindow,
  'to-close': (w) => `To be closed: ${w.first}, over since ${w.to}.`,
  'planned-without-intervention': (w) => `${w.subject} is marked planned without any intervention.`,
  'done-with-future-work': (w) => `${w.subject} is done, but work is still planned on ${w.from}.`,
  'off-board-work': (w) =>
    `${w.subject} is no longer on the board, but work is still planned there on ${w.from}.`,
  'client-on-hold': (w) => `${w.subject} is on hold (${w.holdReason}): ${w.first}.`,
  cycle: (w) => `These tasks wait for each other in a circle: ${w.all}.`,
  'capacity-exceeded': (w) =>
    `More work than people on ${w.day} (${w.subject}): ${w.present} free, ${w.wanted} wanted.`,
  'rest-too-short': rest,
};
