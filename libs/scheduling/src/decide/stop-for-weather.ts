import type { Minutes } from '@pastille/time';
import { rulingCalendar } from '../calendar/ruling-calendar.js';
import { workedPieces } from '../calendar/worked-pieces.js';
import { changeOf } from '../changes/change-brand.js';
import type { Change, ChangeSet } from '../changes/change.js';
import { inOrder } from '../changes/in-order.js';
import { squash } from '../changes/squash.js';
import type { Intervention, Plan } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { ripple } from '../ripple/ripple.js';
import { isObstacle } from '../ripple/obstacle.js';
import { barsInWet } from '../weather/bars-in-wet.js';
import { lostHours } from '../weather/lost-hours.js';
import { afterWet, wetPieces, wetTimeOf, type WetTime } from '../weather/wet-time.js';
import type { StopForWeather } from './command.js';
import { cutAt } from './cut.js';
import { freeDerivedId } from './derived-id.js';
import type { Context, Reason, Stop, Violation } from './outcome.js';
import { whenNoAmount, whenNoDate } from './slot-violations.js';
import { partsOf } from './split.js';
import { proposed, refused, unknown, type Verdict } from './verdict.js';

function whenScopeUnknown({ records }: Plan, { scope }: StopForWeather): readonly Violation[] {
  if (scope.type === 'resource' && !records.resource.has(scope.resourceId)) {
    return [unknown('resource', scope.resourceId, 'scope.resourceId')];
  }
  if (scope.type === 'location' && !records.location.has(scope.locationId)) {
    return [unknown('location', scope.locationId, 'scope.locationId')];
  }
  if (scope.type === 'worksite' && !records.worksite.has(scope.worksiteId)) {
    return [unknown('worksite', scope.worksiteId, 'scope.worksiteId')];
  }
  return [];
}

/** What the weather does to one bar: all of it, or what is not done when the wet begins, goes on afterwards. */
interface Stopped {
  /** As it stood. */
  readonly bar: Intervention;
  /** What goes on afterwards: the bar itself, or the second of its two parts. */
  readonly rest: Intervention;
  /** Of a bar that was begun before; none where it moves as a whole. */
  readonly split: readonly Change[];
}

function stoppedAt(plan: Plan, bar: Intervention, wet: WetTime): Stopped | null {
  const whole: Stopped = { bar, rest: bar, split: [] };
  const [first] = wetPieces(plan, bar, wet);
  const isBegun = first && workedPieces(plan, bar).some(({ start }) => start < first.start);
  if (!isBegun || isObstacle(bar)) return whole;
  const cut = cutAt(plan, bar, first.start);
  // The calendar changed under it: by its Amount it is done before the wet begins.
  if (!cut) return null;
  const newId = freeDerivedId(plan.records.intervention, 'rest', bar.id, String(cut.at));
  const [done, rest] = partsOf(plan, bar, { cut, newId });
  const split = [changeOf('intervention', bar, done), changeOf('intervention', null, rest)];
  return { bar, rest, split };
}

interface Afterwards {
  readonly changes: ChangeSet;
  readonly reasons: readonly Reason[];
  readonly stops: readonly Stop[];
}

function floorsOf(
  plan: Plan,
  stopped: readonly Stopped[],
  wet: WetTime,
): ReadonlyMap<string, Minutes> {
  const floors = new Map<string, Minutes>();
  for (const { rest } of stopped) {
    floors.set(rest.id, afterWet(rulingCalendar(plan, rest), wet) ?? wet.days.end);
  }
  return floors;
}

/** All that was stopped goes on after the wet, and pushes what follows, as « Décaler » does. */
function afterwards(
  plan: Plan,
  stopped: readonly Stopped[],
  { wet, others }: { readonly wet: WetTime; readonly others: boolean },
): Afterwards {
  const parted = apply(plan, inOrder(stopped.flatMap(({ split }) => split)));
  const floors = floorsOf(parted, stopped, wet);
  const { changes, reasons, stops } = ripple(parted, [], { policy: 'push', others, floors });
  const barOf = new Map(stopped.map(({ bar, rest }) => [rest.id, bar]));
  return {
    changes,
    reasons: reasons.map((one) =>
      one.cause === 'asked' && floors.has(one.interventionId) ? { ...one, cause: 'weather' } : one,
    ),
    stops: stops.map(({ interventionId: id, needed, actual }) => ({
      ...{ interventionId: barOf.get(id)?.id ?? id, needed, actual },
    })),
  };
}

/**
 * « Intempéries »: in those half-days nothing is done that fears that weather. A bar that would begin in
 * the wet begins with the first working half-day after it; one already begun is split, and the rest goes on
 * then. What follows is pushed, locks and confirmed appointments stay and are told, and the hours that
 * people lose are kept.
 */
export function stopForWeather(plan: Plan, command: StopForWeather, _context: Context): Verdict {
  const { date, halfDays, weather, others } = command;
  const violations = [
    ...whenNoDate(date, 'date'),
    ...whenNoAmount({ halfDays }, 'halfDays'),
    ...whenScopeUnknown(plan, command),
  ];
  if (violations.length > 0) return refused(violations);
  const wet = wetTimeOf(plan, command);
  const bars = barsInWet(plan, command, wet);
  const stopped = bars.flatMap((bar) => stoppedAt(plan, bar, wet) ?? []);
  const { changes, reasons, stops } = afterwards(plan, stopped, { wet, others });
  const moved = new Set(changes.map(({ id }) => id));
  const gone = stopped.filter(({ rest }) => moved.has(rest.id));
  const lost = lostHours(
    plan,
    gone.map(({ bar }) => bar),
    { wet, weather },
  );
  const all = squash([gone.flatMap(({ split }) => split), changes, lost]);
  return proposed(all, { reasons, stops });
}
