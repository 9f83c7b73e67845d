import type { SlotSentences } from './slot-sentence.js';

export const SLOTS_EN: SlotSentences = {
  reasons: {
    earliest: () => 'This is the first possible slot.',
    'after-link': (w) =>
      w.number('days') > 0
        ? `“${w.say('task')}” ends on ${w.day('over')}: with ${w.say('days')} days of waiting, nothing is possible before ${w.at('until')}.`
        : `“${w.say('task')}” must be over first, on ${w.at('until')}.`,
    skill: (w) => `${w.say('who')} has the skill “${w.say('skill')}”.`,
    'same-place': (w) => `${w.say('who')} is there already on that day: ${w.say('other')}.`,
    near: (w) =>
      `${w.say('who')} works ${w.say('kilometres')} km away on that day: ${w.say('other')}.`,
    'free-week': (w) => `${w.say('who')} has nothing else in that week yet.`,
    load: (w) => `${w.say('who')} already has ${w.hours('minutes')} in that week.`,
    'usual-crew': (w) => `${w.say('who')} is in the worksite’s usual crew (${w.say('crew')}).`,
    'wish-half': (w) =>
      w.say('half') === 'morning'
        ? 'It is in the morning, as wished.'
        : 'It is in the afternoon, as wished.',
    'wish-day': (w) => `It is a ${w.weekday('start')}, as wished.`,
    'equipment-free': (w) => `${w.say('name')} is free.`,
  },
  none: {
    'bad-query': (w) => `Slots cannot be looked for like this: ${w.say('field')}.`,
    nobody: () => 'At least one person is needed.',
    'no-skill': (w) => `Nobody has the skill “${w.say('skill')}”.`,
    'skill-expires': (w) => `The skill “${w.say('skill')}” is not valid after ${w.say('until')}.`,
    'not-enough-people': (w) =>
      `${w.say('needed')} people are needed, and there are only ${w.say('available')}.`,
    'task-done': (w) => `“${w.say('task')}” is done.`,
    'client-on-hold': (w) => `${w.say('name')} is on hold: ${w.say('reason')}.`,
    'off-board': (w) => `${w.say('worksite')} is not on the board.`,
    'window-closed': () => 'The dates of this task leave no room.',
    'links-closed': () => 'What comes before and after leaves no room on these dates.',
    'no-working-hours': () => 'No stretch of working time is long enough.',
    'arrival-closed': () => 'Nothing is free at that time of the day.',
    horizon: () => 'There is not enough working time left before that date.',
    'equipment-taken': (w) =>
      `${w.say('name')} is not free between ${w.day('from')} and ${w.day('to')}.`,
    'nobody-free': (w) => `No common slot is free between ${w.day('from')} and ${w.day('to')}.`,
    conflict: (w) => `Any slot would make a conflict: ${w.say('conflict')}.`,
  },
  options: {
    replace: (w) => `Replace ${w.say('from')} by ${w.say('who')}.`,
    shift: (w) => `Move to ${w.at('start')}.`,
    extend: (w) => `Go on until ${w.at('end')} and move what follows.`,
    'go-on': (w) => `Go on ${w.at('start')} and move what follows.`,
    resume: (w) => `Take it up again ${w.at('start')}, in the first free slot.`,
    leave: () => 'Leave it as it is.',
  },
  conflicts: {
    'double-booked-staff': 'person already booked',
    'double-booked-equipment': 'equipment already booked',
    'locked-overlap': 'locked intervention',
    'outside-hours': 'outside working hours',
    absence: 'absence',
    'public-holiday': 'public holiday',
    'precedence-violated': 'order of the tasks',
    'max-lag': 'too long after what comes before',
    'link-blocked-by-lock': 'lock on what follows',
    'skill-missing': 'missing skill',
    'skill-expired': 'expired certificate',
    'team-too-small': 'team too small',
    unstaffed: 'nobody assigned',
    'travel-too-short': 'too little time to get there',
    'firm-start-missed': 'firm date missed',
    'deadline-missed': 'deadline missed',
    'to-close': 'to be closed',
    'planned-without-intervention': 'planned without intervention',
    'done-with-future-work': 'task done',
    'off-board-work': 'worksite off the board',
    'client-on-hold': 'client on hold',
    cycle: 'circular links',
    'capacity-exceeded': 'more work than people',
    'rest-too-short': 'too short a rest',
  },
  fields: {
    from: 'first date',
    to: 'last date',
    step: 'step of the search',
    count: 'number of slots',
    amount: 'duration',
    arrival: 'time of arrival',
    taskId: 'unknown task',
    worksiteId: 'unknown worksite',
    resource: 'somebody unknown or archived',
    people: 'number of people',
    equipment: 'equipment',
    skills: 'too many skills',
  },
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  slot: ({ from, to, who, isOneDay }) => {
    const when = isOneDay
      ? `On ${from.day} from ${from.hour} to ${to.hour}`
      : `From ${from.day} at ${from.hour} to ${to.day} at ${to.hour}`;
    return who === '' ? `${when}.` : `${when}: ${who}.`;
  },
  and: 'and',
};
