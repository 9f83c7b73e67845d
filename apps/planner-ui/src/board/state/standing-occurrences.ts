import {
  type Intervention,
  type OccurrenceKey,
  type Outcome,
  type Plan,
  type PlanningCommand,
  type TouchOccurrence,
} from '@pastille/scheduling';
import {
  toldAmong,
  untouched,
  usualRange,
  withOccurrences,
  type WithOccurrences,
} from '@pastille/scheduling/series';
import { MINUTES_PER_DAY, type Interval, type Minutes } from '@pastille/time';

/** Looking further, one looks on a little. */
const DAYS_MORE = 62;

const NOBODY: ReadonlyMap<string, Intervention> = new Map();

/** Ids that a command names, wherever in it they stand. */
function* namedIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) yield* namedIn(part);
  }
}

/** Of series, these name the occurrence themselves; an undo says what it takes back. */
const speaksOfSeries = ({ type }: PlanningCommand): boolean =>
  type === 'put-series' || type === 'edit-series' || type === 'touch-occurrence' || type === 'undo';

/** What a batch touches itself: asked twice, it is touched once. */
const touchedBy = (command: PlanningCommand): ReadonlySet<string> =>
  new Set(
    (command.type === 'batch' ? command.commands : []).flatMap((one) =>
      one.type === 'touch-occurrence' ? [one.interventionId] : [],
    ),
  );

/**
 * What comes again stands on the board like anything else, without being in the plan. Whatever one does
 * to it makes an intervention of it first, in the same act.
 */
export class StandingOccurrences {
  private range: Interval;
  private shown: WithOccurrences | null = null;

  constructor(now: Minutes) {
    this.range = usualRange(now);
  }

  /** `true`: these minutes were not looked at before. */
  look({ start, end }: Interval): boolean {
    const { range } = this;
    if (start >= range.start && end <= range.end) return false;
    const more = DAYS_MORE * MINUTES_PER_DAY;
    this.range = {
      start: start < range.start ? start - more : range.start,
      end: end > range.end ? end + more : range.end,
    };
    return true;
  }

  /** The plan as the board draws it. */
  on(plan: Plan): Plan {
    this.shown = withOccurrences(plan, this.range, this.shown);
    return this.shown.plan;
  }

  /** Which occurrence that is, as long as nothing touched it. */
  keyOf(id: string): OccurrenceKey | null {
    return this.shown ? untouched(this.shown, id) : null;
  }

  /** The command as the engine understands it: occurrences it names become interventions before. */
  touching(command: PlanningCommand): PlanningCommand {
    const occurrences = this.shown?.occurrences ?? NOBODY;
    if (occurrences.size === 0 || speaksOfSeries(command)) return command;
    const done = touchedBy(command);
    const named = new Set(
      [...namedIn(command)].filter((text) => occurrences.has(text) && !done.has(text)),
    );
    if (named.size === 0) return command;
    const touches = [...named].flatMap((interventionId): TouchOccurrence[] => {
      const key = this.keyOf(interventionId);
      return key ? [{ type: 'touch-occurrence', ...key, interventionId }] : [];
    });
    const own = command.type === 'batch' ? command.commands : [command];
    return { type: 'batch', commands: [...touches, ...own] };
  }

  /** Conflicts with what comes again are told as well, though the engine judged the plan without it. */
  toldOn(plan: Plan, outcome: Outcome, now: Minutes): Outcome {
    this.on(plan);
    return this.shown ? toldAmong(this.shown, outcome, now) : outcome;
  }
}
