import type { Sentences, Words } from './words.js';

const quoted = ({ when }: Words): string => when('title', (title) => ` “${title}”`);

const lockedBy = ({ say, at, when }: Words): string =>
  `by ${say('who')} on ${at('when')}${when('reason', (reason) => `: ${reason}`)}`;

const TOLD: Readonly<Record<string, string>> = {
  reached: 'already agreed to',
  message: 'already has a message about',
  refused: 'already refused',
};

export const VIOLATIONS_EN: Sentences = {
  'unknown-branch': () => 'This branch does not exist.',
  'unknown-status': () => 'This status does not exist.',
  'unknown-taskKind': () => 'This kind of task does not exist.',
  'unknown-client': () => 'This client does not exist.',
  'unknown-location': () => 'This location does not exist.',
  'unknown-works': () => 'These works do not exist.',
  'unknown-worksite': () => 'This worksite does not exist.',
  'unknown-task': () => 'This task does not exist.',
  'unknown-resource': () => 'This person or equipment does not exist.',
  'unknown-absence': () => 'This absence does not exist.',
  'unknown-onCall': () => 'There is no such on-call week.',
  'unknown-series': () => 'There is no such series.',
  'unknown-call': () => 'There is no such call.',
  'unknown-weatherStop': () => 'There is no such weather stop.',
  'unknown-condition': () => 'There is no such condition.',
  'condition-needs-words': () => 'Say in a few words what is missing.',
  'unknown-intervention': () => 'This intervention does not exist.',
  'time-locked': (w) => `The date of the intervention${quoted(w)} is locked ${lockedBy(w)}`,
  'team-locked': (w) => `The team of the intervention${quoted(w)} is locked ${lockedBy(w)}`,
  'done-locked': (w) => `The intervention${quoted(w)} is done: reopen it first.`,
  cancelled: (w) => `The intervention${quoted(w)} is cancelled.`,
  'lock-of-another': (w) => `This lock was set ${lockedBy(w)}. You may only take off your own.`,
  'archived-resource': ({ say }) => `${say('name')} is archived and can no longer be assigned.`,
  'not-on-team': (w) => `${w.say('name')} is not on the team of the intervention${quoted(w)}.`,
  'duplicate-id': () => 'This identifier is already taken.',
  'duplicate-reference': ({ say }) =>
    `The reference ${say('reference')} already belongs to the worksite “${say('title')}”.`,
  'moved-twice': () => 'The same intervention is moved twice.',
  'end-before-start': () => 'The end must be after the start.',
  'out-of-range': () => 'The date must be between 2000 and 2099.',
  'amount-not-positive': () => 'The duration must be above zero.',
  'amount-too-long': () => 'The duration cannot exceed one year.',
  'block-needs-end': () => 'Give the time at which it ends.',
  'block-has-no-amount': () => 'A delivery or a crane has a start and an end, not a duration.',
  'work-needs-task': () => 'Choose the task to plan.',
  'task-of-another-worksite': ({ say }) => `The task “${say('task')}” belongs to another worksite.`,
  'not-an-appointment': () => 'Only an appointment can be confirmed.',
  'not-a-date': ({ say }) => `“${say('date')}” is not a date.`,
  'task-has-work': ({ say }) =>
    `The task “${say('title')}” has interventions (${say('count')}): cancel them first.`,
  'crew-in-crew': ({ say }) => `${say('name')} is a crew and cannot be a member of a crew.`,
  'resource-kind-fixed': ({ say }) => `${say('name')} cannot become another kind of resource.`,
  'wrong-board': () => 'These settings belong to another board.',
  'block-in-one-piece': () => 'A delivery or a crane stays in one piece.',
  'nothing-to-split': (w) => `Cannot cut${quoted(w)} here: one of the two parts would be empty.`,
  'merge-with-itself': () => 'Choose two different interventions to join.',
  'merge-of-two-tasks': () => 'Only two interventions of the same task can be joined.',
  'merge-of-two-teams': () =>
    'These two interventions do not have the same team: give them the same people first.',
  'merge-of-two-units': () =>
    'One is counted in days, the other in hours: give them the same unit first.',
  'no-day-left': () => 'Keep at least one day, or take the person off the team.',
  'day-outside': ({ say, when }) =>
    `Nothing is worked on ${say('date')}${when('title', (title) => ` on “${title}”`)}.`,
  'on-call-needs-person': ({ say }) => `${say('name')} cannot be on call: choose a person.`,
  'on-call-twice': ({ say }) => `${say('name')} is already on call on some of these days.`,
  'not-in-batch': () => 'This act cannot be part of a group of acts.',
  'task-has-weather-hours': ({ say }) =>
    `The task “${say('title')}” bears hours lost to the weather: it must be kept.`,
  'undo-overtaken': ({ when }) =>
    `Cannot undo: ${when('title', (title) => `“${title}”`) || 'something'} was changed since.`,
  'undo-told': (w) =>
    `Cannot undo: ${w.say('title')} ${TOLD[w.say('outcome')] ?? TOLD['reached'] ?? ''} ${w.at('after')} (${w.say('who')}, ${w.at('when')}).`,
  'rule-unreadable': ({ say }) => `The recurrence contains “${say('part')}”, which cannot be read.`,
  'rule-part-unsupported': ({ say }) => `“${say('part')}” is not possible in this recurrence.`,
  'rule-part-missing': ({ say }) => `“${say('part')}” is missing from this recurrence.`,
  'rule-count-and-until': () => 'A recurrence ends after a number of times or on a date, not both.',
  'rule-of-series': () =>
    'The rule cannot change for one time alone: choose “this and following” or “all”.',
  'rule-cannot-shift': () => 'With this rule the other days cannot follow: change the rule itself.',
  'recurrence-kind-fixed': () =>
    'This recurrence cannot become one of another kind: create a new one.',
  'series-never': () => 'No day ever matches this recurrence.',
  'series-too-long': ({ say }) =>
    `This recurrence has too many past visits to keep (${say('count')}): choose “this and following”.`,
  'not-an-occurrence': () => 'Nothing takes place at that time in this recurrence.',
  'occurrence-touched': () => 'This visit was already changed: reload the board.',
  'block-in-minutes': () => 'How long a delivery or a crane takes is given in hours.',
  'months-out-of-range': () => 'Give a number of months between 1 and 120.',
  'visit-needs-worksite': () => 'Choose the worksite to come back to.',
  'visit-needs-title': () => 'Give the visit a name.',
  'lag-out-of-range': () => 'The lag must be between zero and two years.',
  'link-cycle': ({ say }) => `This link would go in a circle: ${say('path')}.`,
  'duplicate-step': ({ say }) => `The step “${say('step')}” is there twice under the same key.`,
  'unknown-step': ({ say }) =>
    `The step “${say('step')}” waits for a step that is not in the template.`,
  'step-waits-twice': ({ say }) => `The step “${say('step')}” waits for the same step twice.`,
  'steps-in-circle': ({ say }) => `These steps wait for each other in a circle: ${say('path')}.`,
  'step-needs-words': () => 'Give every step a name.',
  'too-many-steps': ({ say }) => `A template has ${say('most')} steps at most.`,
  'people-out-of-range': ({ say }) => `For “${say('step')}”, give between 1 and 100 people.`,
  'double-booked': ({ say, at, when }) =>
    `${say('who')} is already booked from ${at('when')} to ${at('until')}${when('what', (what) => `: ${what}`)}`,
};
