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
  /** The first of each kind, what stays and what goes wrong before what moves along. */
  readonly lines: readonly Consequence[];
  /** How many more there are. */
  readonly rest: number;
  /** Bars that move along with the one in the hand. */
  readonly moved: number;
  /** Bars that stay although something before them moved. */
  readonly stays: number;
  readonly calls: readonly CallToMake[];
  /** Conflicts that go away. */
  readonly cured: number;
}

type Accepted = Extract<Outcome, { status: 'accepted' }>;

const NOTHING: Consequences = { lines: [], rest: 0, moved: 0, stays: 0, calls: [], cured: 0 };

/** At most so many of one kind: five padlocks must not hide the first conflict. */
const MOST_OF_A_KIND = 2;

function callsIn({ changes }: Accepted): readonly CallToMake[] {
  return changes.flatMap((change) =>
    change.kind === 'call' && change.after?.outcome === null
      ? [{ name: change.after.name, phone: change.after.phone }]
      : [],
  );
}

/** In order of time: what happens first matters first. */
const stopsOf = (then: Plan, { stops }: Accepted, language: Language): readonly Consequence[] =>
  [...stops]
    .sort((a, b) => a.actual - b.actual)
    .map((stop) => ({
      ...{ key: `stop ${stop.interventionId}`, tone: 'stop' },
      text: stopSentence(then, stop, language),
    }));

/** A padlock in the way is told as a stop already. */
const conflictsOf = (then: Plan, { added }: Accepted, language: Language): readonly Consequence[] =>
  added
    .filter(({ severity, code }) => severity !== 'info' && code !== 'link-blocked-by-lock')
    .sort((a, b) => (a.from ?? 0) - (b.from ?? 0))
    .map((conflict) => ({
      ...{ key: conflict.key, tone: conflict.severity },
      text: conflictSentence(then, conflict, language),
    }));

const movesOf = (
  then: Plan,
  reasons: Accepted['reasons'],
  language: Language,
): readonly Consequence[] =>
  [...reasons]
    .sort((a, b) => a.to - b.to)
    .map((reason) => ({
      ...{ key: `moves ${reason.interventionId}`, tone: 'moves' },
      text: reasonSentence(then, reason, language),
    }));

const after = new WeakMap<Outcome, { readonly plan: Plan; readonly then: Plan }>();

/** The plan as the outcome would leave it, worked out once for all who ask. */
export function planAfter(plan: Plan, outcome: Outcome): Plan {
  if (outcome.status === 'refused') return plan;
  const known = after.get(outcome);
  if (known?.plan === plan) return known.then;
  const then = apply(plan, outcome.changes);
  after.set(outcome, { plan, then });
  return then;
}

interface Telling {
  readonly language: Language;
  /** The bar in the hand: that it moves is no news. */
  readonly held: string | null;
}

function ofAccepted(plan: Plan, outcome: Accepted, { language, held }: Telling): Consequences {
  // What does not stand yet has its name in the plan as it would be.
  const then = planAfter(plan, outcome);
  const stops = stopsOf(then, outcome, language);
  const conflicts = conflictsOf(then, outcome, language);
  const news = outcome.reasons.filter(({ interventionId }) => interventionId !== held);
  const moves = movesOf(then, news, language);
  const lines = [stops, conflicts, moves].flatMap((kind) => kind.slice(0, MOST_OF_A_KIND));
  return {
    lines,
    rest: stops.length + conflicts.length + moves.length - lines.length,
    moved: moves.length,
    stays: stops.length,
    calls: callsIn(outcome),
    cured: outcome.removed.filter(({ severity }) => severity !== 'info').length,
  };
}

/** What the judge said, as sentences: what stays and why, what gets wrong, what moves along. */
export function consequencesOf(plan: Plan, outcome: Outcome, telling: Telling): Consequences {
  const { language } = telling;
  if (outcome.status === 'accepted') return ofAccepted(plan, outcome, telling);
  const lines = outcome.violations.map((violation, index): Consequence => {
    const key = `${violation.sentence} ${index}`;
    return { key, tone: 'stop', text: violationSentence(plan, violation, language) };
  });
  return { ...NOTHING, lines };
}
