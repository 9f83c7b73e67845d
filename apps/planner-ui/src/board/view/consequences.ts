import { apply, type Outcome, type Plan } from '@pastille/scheduling';
import type { Language } from './words.js';
import { conflictSentence, reasonSentence, stopSentence, violationSentence } from './sentences.js';

/** One thing that would follow, ready to be shown. */
export interface Consequence {
  readonly key: string;
  readonly tone: 'stop' | 'error' | 'warning' | 'info' | 'moves' | 'call';
  readonly text: string;
}

/** Who must be told, with the number: what a planner does next. */
export interface CallToMake {
  readonly name: string;
  readonly phone: string | null;
}

export interface Consequences {
  readonly lines: readonly Consequence[];
  /** Bars that move along with the one in the hand. */
  readonly moved: number;
  readonly calls: readonly CallToMake[];
  /** Conflicts that go away. */
  readonly cured: number;
}

type Accepted = Extract<Outcome, { status: 'accepted' }>;

const NOTHING: Consequences = { lines: [], moved: 0, calls: [], cured: 0 };

function callsIn({ changes }: Accepted): readonly CallToMake[] {
  return changes.flatMap((change) =>
    change.kind === 'call' && change.after?.outcome === null
      ? [{ name: change.after.name, phone: change.after.phone }]
      : [],
  );
}

function ofAccepted(plan: Plan, outcome: Accepted, language: Language): Consequences {
  // What does not stand yet has its name in the plan as it would be.
  const then = apply(plan, outcome.changes);
  const follows = outcome.reasons.filter(({ cause }) => cause !== 'asked' && cause !== 'calendar');
  const stops = outcome.stops.map((stop): Consequence => {
    const key = `stop ${stop.interventionId}`;
    return { key, tone: 'stop', text: stopSentence(then, stop, language) };
  });
  const conflicts = outcome.added
    .filter(({ severity, code }) => severity !== 'info' && code !== 'link-blocked-by-lock')
    .map((conflict): Consequence => {
      const text = conflictSentence(then, conflict, language);
      return { key: conflict.key, tone: conflict.severity, text };
    });
  const moves = follows.map((reason): Consequence => {
    const key = `moves ${reason.interventionId}`;
    return { key, tone: 'moves', text: reasonSentence(then, reason, language) };
  });
  return {
    lines: [...stops, ...conflicts, ...moves],
    moved: moves.length,
    calls: callsIn(outcome),
    cured: outcome.removed.filter(({ severity }) => severity !== 'info').length,
  };
}

/** What the judge said, as sentences: what stays and why, what gets wrong, what moves along. */
export function consequencesOf(plan: Plan, outcome: Outcome, language: Language): Consequences {
  if (outcome.status === 'accepted') return ofAccepted(plan, outcome, language);
  const lines = outcome.violations.map((violation, index): Consequence => {
    const key = `${violation.sentence} ${index}`;
    return { key, tone: 'stop', text: violationSentence(plan, violation, language) };
  });
  return { ...NOTHING, lines };
}
