import { addDays, dayOf, formatLocalDate, type LocalDate, type Minutes } from '@pastille/time';
import type {
  ConditionOwner,
  MoveOne,
  PlanningCommand,
  RipplePolicy,
  ShiftScope,
} from '../decide/command.js';
import type { Amount, Assignment, InterventionKind, LocalDateTime, Plan } from '../model/index.js';
import { at } from './at.js';
import type { Chance } from './chance.js';
import { aSchedule } from './commands.js';
import { anAbsence } from './records.js';

/** What a random command is drawn from. */
interface Draw {
  readonly plan: Plan;
  readonly dice: Chance;
  /** Ids that nobody has yet, the same in each run. */
  readonly fresh: () => string;
}

const MONDAY = at('2026-11-23 00:00');
const DAYS = 18;

const among = <T>(dice: Chance, values: readonly T[]): T | undefined =>
  values[dice.below(values.length)];
const oneOf = <T>(dice: Chance, first: T, ...others: readonly T[]): T =>
  among(dice, [first, ...others]) ?? first;

/** Any record of a kind; now and then one that does not exist. */
function idOf(
  { plan, dice }: Draw,
  kind: 'intervention' | 'task' | 'resource' | 'worksite' | 'series',
): string {
  const ids = [...plan.records[kind].keys()];
  return dice.happens(10) ? 'nobody' : (among(dice, ids) ?? 'nobody');
}

const instant = ({ dice }: Draw): Minutes => MONDAY + dice.below(DAYS * 48) * 30;
const date = ({ dice }: Draw): LocalDate => formatLocalDate(dayOf('2026-11-23') + dice.below(DAYS));
const wall = ({ dice }: Draw): LocalDateTime =>
  `2026-${oneOf(dice, '11-25', '11-30', '12-02')}T${oneOf(dice, '08:00', '09:30', '14:00')}`;

const amount = ({ dice }: Draw): Amount =>
  dice.happens(700) ? { halfDays: 1 + dice.below(6) } : { minutes: 30 * (1 + dice.below(20)) };
const maybe = <T>({ dice }: Draw, value: T): T | null => (dice.happens(500) ? value : null);
const ripple = ({ dice }: Draw): RipplePolicy => oneOf(dice, 'none', 'links', 'push');

const team = (draw: Draw): readonly Assignment[] =>
  Array.from({ length: draw.dice.below(3) }, (_, i) => ({
    resourceId: idOf(draw, 'resource'),
    role: i === 0 ? ('lead' as const) : ('member' as const),
    days: draw.dice.happens(100) ? ['2026-11-24', '2026-11-26'] : null,
  }));

function moveOne(draw: Draw): MoveOne {
  const { plan, dice } = draw;
  const interventionId = idOf(draw, 'intervention');
  const bar = plan.intervention(interventionId);
  const near = (bar?.start ?? MONDAY) + (dice.below(9) - 4) * 720;
  const from = bar?.team[0]?.resourceId;
  const swap = from !== undefined && dice.happens(200);
  const replace = swap ? { from, to: idOf(draw, 'resource') } : null;
  return { interventionId, start: dice.happens(600) ? near : instant(draw), replace };
}

function shiftScope(draw: Draw): ShiftScope {
  const from = instant(draw);
  return oneOf<ShiftScope>(
    draw.dice,
    { type: 'interventions', ids: [idOf(draw, 'intervention'), idOf(draw, 'intervention')] },
    { type: 'worksite', worksiteId: idOf(draw, 'worksite'), from },
    { type: 'resource', resourceId: idOf(draw, 'resource'), from },
  );
}

/** Mostly an occurrence that the series has. */
function keyOf(draw: Draw, seriesId: string): LocalDateTime {
  const { plan, dice } = draw;
  const [date, clock] = (plan.records.series.get(seriesId)?.start ?? wall(draw)).split('T');
  const days = oneOf(dice, 0, 0, 0, 1, 5) + 7 * dice.below(3);
  return `${addDays(date ?? '2026-11-25', days)}T${clock ?? '08:00'}`;
}

/** A minute within the bar, mostly on the edge of a half-day. */
function within(draw: Draw, interventionId: string): Minutes {
  const bar = draw.plan.intervention(interventionId);
  if (!bar || draw.dice.happens(100)) return instant(draw);
  return bar.start + oneOf(draw.dice, 240, 330, 1440, 1440 + 330);
}

/** Mostly an appointment. */
function appointmentOf(draw: Draw): string {
  const all = [...draw.plan.records.intervention.values()];
  const found = among(
    draw.dice,
    all.filter(({ kind }) => kind === 'appointment'),
  );
  return found && draw.dice.happens(900) ? found.id : idOf(draw, 'intervention');
}

type Maker = (draw: Draw) => PlanningCommand;

const PLACING: readonly Maker[] = [
  (draw) => {
    const kind = oneOf<InterventionKind>(draw.dice, 'work', 'work', 'appointment', 'block');
    const start = instant(draw);
    const time = kind === 'block' ? { end: start + 240 } : { amount: maybe(draw, amount(draw)) };
    const what = { interventionId: draw.fresh(), kind, start, taskId: idOf(draw, 'task') };
    return aSchedule({ ...what, ...time, team: team(draw), ripple: ripple(draw) });
  },
  (draw) => ({
    ...{ type: 'move', ripple: ripple(draw), unlock: draw.dice.happens(50) },
    moves: Array.from({ length: draw.dice.happens(800) ? 1 : 2 }, () => moveOne(draw)),
  }),
  (draw) => ({
    ...{ type: 'resize', interventionId: idOf(draw, 'intervention'), ripple: ripple(draw) },
    start: draw.dice.happens(200) ? instant(draw) : null,
    ...{ amount: maybe(draw, amount(draw)), end: maybe(draw, instant(draw)) },
  }),
  (draw) => ({
    ...{ type: 'reassign', interventionId: idOf(draw, 'intervention') },
    remove: draw.dice.happens(300) ? [idOf(draw, 'resource')] : [],
    ...{ replace: [], add: team(draw), lead: null },
  }),
  (draw) => {
    const interventionId = idOf(draw, 'intervention');
    return { type: 'split', interventionId, newId: draw.fresh(), at: within(draw, interventionId) };
  },
  (draw) => {
    const interventionId = idOf(draw, 'intervention');
    const taskId = draw.plan.intervention(interventionId)?.taskId ?? 'nobody';
    const parts = draw.plan.interventionsOfTask(taskId).map(({ id }) => id);
    return { type: 'merge', interventionId, otherId: among(draw.dice, parts) ?? 'nobody' };
  },
  (draw) => ({
    type: 'duplicate',
    copies: [
      {
        ...{ of: idOf(draw, 'intervention'), interventionId: draw.fresh() },
        ...{ start: instant(draw), team: maybe(draw, team(draw)) },
      },
    ],
  }),
  (draw) => {
    const interventionId = idOf(draw, 'intervention');
    const own = draw.plan.intervention(interventionId)?.team ?? [];
    const resourceId = among(draw.dice, own)?.resourceId ?? 'nobody';
    return { type: 'assign-days', interventionId, resourceId, days: maybe(draw, [date(draw)]) };
  },
];

const CHAINING: readonly Maker[] = [
  (draw) => ({
    ...{ type: 'link', taskId: idOf(draw, 'task') },
    link: {
      ...{ predecessorId: idOf(draw, 'task'), kind: oneOf(draw.dice, 'FS', 'FS', 'SS', 'FF') },
      lag: oneOf(draw.dice, { elapsed: 0 }, { elapsed: 2880 }, { working: { halfDays: 1 } }),
      max: null,
    },
  }),
  (draw) => ({ type: 'unlink', taskId: idOf(draw, 'task'), predecessorId: idOf(draw, 'task') }),
  (draw) => ({
    ...{ type: 'shift', scope: shiftScope(draw) },
    ...{ by: amount(draw), others: draw.dice.happens(500) },
  }),
  (draw) => ({
    ...{ type: 'stop-for-weather', weather: oneOf(draw.dice, 'rain', 'frost', 'wind') },
    scope: oneOf<{ readonly type: 'board' } | { readonly type: 'worksite'; worksiteId: string }>(
      draw.dice,
      { type: 'board' },
      { type: 'worksite', worksiteId: idOf(draw, 'worksite') },
    ),
    ...{ date: date(draw), half: oneOf(draw.dice, 'morning', 'afternoon') },
    ...{ halfDays: 1 + draw.dice.below(4), others: draw.dice.happens(500) },
  }),
  (draw) => ({ type: 'compress', worksiteId: idOf(draw, 'worksite'), from: MONDAY }),
];

const CONDITIONS = [
  { id: 'deposit', kind: 'deposit', label: null },
  { id: 'crane', kind: 'access', label: 'grue' },
] as const;

const owner = (draw: Draw): ConditionOwner =>
  draw.dice.happens(500)
    ? { type: 'worksite', worksiteId: idOf(draw, 'worksite') }
    : { type: 'task', taskId: idOf(draw, 'task') };

const MARKING: readonly Maker[] = [
  (draw) => ({
    ...{ type: 'set-lock', interventionId: idOf(draw, 'intervention') },
    ...{ facet: oneOf(draw.dice, 'time', 'team'), locked: draw.dice.happens(700), reason: null },
  }),
  (draw) => ({
    ...{ type: 'close-intervention', interventionId: idOf(draw, 'intervention') },
    ...{ actual: maybe(draw, amount(draw)), taskFinished: draw.dice.happens(300) },
  }),
  (draw) => ({ type: 'reopen-intervention', interventionId: idOf(draw, 'intervention') }),
  (draw) => ({ type: 'cancel-intervention', interventionId: idOf(draw, 'intervention') }),
  (draw) => ({
    ...{ type: 'confirm-appointment', interventionId: appointmentOf(draw) },
    confirmed: draw.dice.happens(700),
  }),
  (draw) => ({
    ...{ type: 'set-task-status', taskId: idOf(draw, 'task') },
    status: oneOf(draw.dice, 'todo', 'planned', 'done', 'automatic'),
  }),
  (draw) => ({ type: 'publish', interventionIds: maybe(draw, [idOf(draw, 'intervention')]) }),
  (draw) => {
    const resourceId = maybe(draw, idOf(draw, 'resource'));
    const start = instant(draw);
    const absence = anAbsence({
      id: `away${draw.dice.below(3)}`,
      resourceId,
      start,
      end: start + 1440,
    });
    return { type: 'put-absence', absence };
  },
  (draw) => ({
    type: 'set-worksite-start',
    worksiteId: idOf(draw, 'worksite'),
    start: maybe(draw, { date: date(draw), certainty: oneOf(draw.dice, 'firm', 'provisional') }),
  }),
  (draw) => {
    const conditions = CONDITIONS.filter(() => draw.dice.happens(600));
    return { type: 'set-conditions', of: owner(draw), conditions };
  },
  (draw) => ({
    ...{ type: 'tick-condition', of: owner(draw), met: draw.dice.happens(700) },
    conditionId: among(draw.dice, CONDITIONS)?.id ?? 'nobody',
  }),
];

const REPEATING: readonly Maker[] = [
  (draw) => ({
    type: 'put-series',
    series: {
      ...{ id: `series${draw.dice.below(3)}`, start: wall(draw), amount: amount(draw) },
      recurrence: {
        type: 'rule',
        rule: oneOf(draw.dice, 'FREQ=WEEKLY', 'FREQ=WEEKLY;BYDAY=MO,TH', 'FREQ=DAILY;COUNT=9'),
      },
      holidays: oneOf(draw.dice, 'skip', 'next', 'previous', 'keep'),
      ...{ splitFrom: null, kind: 'work', worksiteId: null, taskId: idOf(draw, 'task') },
      ...{ clientId: null, locationId: null, title: null, team: team(draw), note: null },
    },
  }),
  (draw) => {
    const seriesId = idOf(draw, 'series');
    const key = keyOf(draw, seriesId);
    return { type: 'touch-occurrence', seriesId, key, interventionId: draw.fresh() };
  },
  (draw) => {
    const seriesId = idOf(draw, 'series');
    const key = keyOf(draw, seriesId);
    const start = `${key.slice(0, 10)}T${oneOf(draw.dice, '08:00', '10:00', '14:30')}`;
    return {
      ...{ type: 'edit-series', seriesId, key, newId: draw.fresh() },
      scope: oneOf(draw.dice, 'this', 'following', 'all'),
      change: draw.dice.happens(800) ? { start, amount: amount(draw) } : null,
    };
  },
];

const GROUPS = [
  ...[PLACING, PLACING, PLACING, CHAINING, CHAINING, MARKING, MARKING, REPEATING],
] as const;

function single(draw: Draw): PlanningCommand {
  const makers = among(draw.dice, GROUPS) ?? PLACING;
  const make = among(draw.dice, makers);
  return make ? make(draw) : { type: 'publish', interventionIds: null };
}

/** Some act of planning on that plan, sensible or not: half of them ought to be refused. */
export function randomCommand(plan: Plan, dice: Chance, fresh: () => string): PlanningCommand {
  const draw: Draw = { plan, dice, fresh };
  if (!dice.happens(40)) return single(draw);
  return { type: 'batch', commands: [single(draw), single(draw)] };
}
