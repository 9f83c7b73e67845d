import type { Accepted, Conflict, ConflictCode, PlanningCommand } from '@pastille/scheduling';
import { closeIt } from './close-it.js';
import type { Ask, Cure, Idea } from './cure.js';
import { endOrReopen, planWhatSaysPlanned } from './dots-that-lie.js';
import { contentTheRule } from './later-or-earlier.js';
import { breakALink, keepTheOrder } from './links.js';
import { keepFirmStart, keepWindow } from './promised-dates.js';
import { sendAnother, sendOneMore, sendSomebody } from './send-another.js';
import { offBoardChoices, settleHold } from './should-not-be-there.js';

const both =
  (...ways: readonly ((ask: Ask) => readonly Idea[])[]) =>
  (ask: Ask): readonly Idea[] =>
    ways.flatMap((way) => way(ask));

/** What may be tried about each kind of conflict, the most natural first. */
const WAYS: Readonly<Record<ConflictCode, (ask: Ask) => readonly Idea[]>> = {
  'double-booked-staff': sendAnother,
  'double-booked-equipment': sendAnother,
  'locked-overlap': sendAnother,
  'rest-too-short': both(sendAnother, contentTheRule),
  'travel-too-short': both(sendAnother, contentTheRule),
  absence: sendAnother,
  'public-holiday': sendAnother,
  'outside-hours': sendAnother,
  'precedence-violated': keepTheOrder,
  'link-blocked-by-lock': keepTheOrder,
  'max-lag': keepTheOrder,
  cycle: breakALink,
  unstaffed: sendSomebody,
  'team-too-small': sendOneMore,
  'skill-missing': both(sendOneMore, sendAnother),
  'skill-expired': both(sendAnother, sendOneMore),
  'capacity-exceeded': () => [],
  'firm-start-missed': keepFirmStart,
  'deadline-missed': keepWindow,
  'to-close': closeIt,
  'planned-without-intervention': planWhatSaysPlanned,
  'done-with-future-work': endOrReopen,
  'off-board-work': offBoardChoices,
  'client-on-hold': settleHold,
};

/** As many buttons as one reads at a glance. */
const MOST = 4;

const isTheSame = (one: Conflict, { code, subject, ids }: Conflict): boolean =>
  one.code === code && one.subject === subject && one.ids.some((id) => ids.includes(id));

/** Gone, and not only under another name. */
const cures = ({ removed, added }: Accepted, conflict: Conflict): boolean =>
  removed.some(({ key }) => key === conflict.key) && !added.some((one) => isTheSame(one, conflict));

const newErrors = ({ outcome }: Cure): number =>
  outcome.added.filter(({ severity }) => severity === 'error').length;

const newTroubles = ({ outcome }: Cure): number =>
  outcome.added.filter(({ severity }) => severity !== 'info').length;

/** Which bar it is done to; what does not stand yet has an id that says nothing. */
function targetOf(command: PlanningCommand): string | null {
  if (command.type === 'move') return command.moves[0]?.interventionId ?? null;
  if (command.type === 'schedule' || !('interventionId' in command)) return null;
  return command.interventionId;
}

function judged(ask: Ask, ideas: readonly Idea[]): readonly Cure[] {
  const found = new Map<string, Cure>();
  for (const idea of ideas) {
    const key = JSON.stringify([idea.kind, idea.words, targetOf(idea.command)]);
    if (found.has(key)) continue;
    const outcome = ask.judge(idea.command);
    if (outcome.status === 'accepted' && cures(outcome, ask.conflict)) {
      found.set(key, { ...idea, key, outcome });
    }
  }
  return [...found.values()];
}

/**
 * What would settle a conflict, each judged: accepted, and the conflict is gone afterwards. Those that
 * bring no new trouble come first; those that bring an error are shown only where nothing else helps.
 */
export function curesOf(ask: Ask): readonly Cure[] {
  const all = judged(ask, WAYS[ask.conflict.code](ask));
  const clean = all.filter((cure) => newErrors(cure) === 0);
  return (clean.length > 0 ? clean : all)
    .map((cure) => ({ cure, worse: newTroubles(cure) > 0 ? 1 : 0 }))
    .sort((a, b) => a.worse - b.worse)
    .slice(0, MOST)
    .map(({ cure }) => cure);
}
