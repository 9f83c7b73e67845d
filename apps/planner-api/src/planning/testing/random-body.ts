import type { CommandInput } from '@pastille/contracts';
import type { Plan, RecordKind } from '@pastille/scheduling';
import { dayOf, formatLocalDate } from '@pastille/time';
import { DAY, MONDAY_8 } from './records.js';
import type { Dice } from './dice.js';

type Body<K extends CommandInput['type']> = Extract<CommandInput, { type: K }>;
type Maker<K extends CommandInput['type']> = (draw: Draw) => Body<K>;

/** What a random command is drawn from. `done` are the ids of the commands so far, `by` whose they are. */
export interface Draw {
  readonly plan: Plan;
  readonly dice: Dice;
  readonly done: readonly string[];
  readonly by: string;
  /** Minutes since 1970. */
  readonly now: number;
}

const DAYS = 40;

/** Any record of a kind; now and then one that does not exist. */
function idOf({ plan, dice }: Draw, kind: RecordKind): string {
  const ids = [...plan.records[kind].keys()];
  return (dice.happens(10) ? undefined : dice.of(ids)) ?? dice.uuid();
}

const instant = ({ dice }: Draw): number => MONDAY_8 + dice.below(DAYS * 24) * 60;
const date = ({ dice }: Draw): string => formatLocalDate(dayOf('2026-11-23') + dice.below(DAYS));
const wall = (draw: Draw): string => `${date(draw)}T${draw.dice.one('08:00', '13:30')}`;
const amount = ({ dice }: Draw) =>
  dice.happens(700) ? { halfDays: 1 + dice.below(6) } : { minutes: 30 * (1 + dice.below(16)) };
const ripple = ({ dice }: Draw) => dice.one('none', 'links', 'push');

const team = (draw: Draw) =>
  Array.from({ length: draw.dice.below(3) }, (_, n) => ({
    resourceId: idOf(draw, 'resource'),
    role: n === 0 ? ('lead' as const) : ('member' as const),
    days: draw.dice.happens(80) ? [date(draw)] : null,
  }));

function ownResource(draw: Draw, interventionId: string): string {
  const own = draw.plan.intervention(interventionId)?.team ?? [];
  return draw.dice.of(own)?.resourceId ?? draw.dice.uuid();
}

/** One maker for each verb: a verb without one is a compiler's error. */
const MAKERS: { readonly [K in CommandInput['type']]: Maker<K> } = {
  schedule: (draw) => {
    const kind = draw.dice.one('work', 'work', 'appointment', 'block');
    const start = instant(draw);
    return {
      ...{ type: 'schedule', interventionId: draw.dice.uuid(), kind, start, ripple: ripple(draw) },
      ...{ taskId: kind === 'block' ? null : idOf(draw, 'task'), team: team(draw) },
      ...(kind === 'block' ? { end: start + 180, amount: null } : { amount: amount(draw) }),
    };
  },
  move: (draw) => ({
    ...{ type: 'move', ripple: ripple(draw), unlock: draw.dice.happens(100) },
    moves: [{ interventionId: idOf(draw, 'intervention'), start: instant(draw) }],
  }),
  resize: (draw) => ({
    ...{ type: 'resize', interventionId: idOf(draw, 'intervention'), amount: amount(draw) },
    ripple: ripple(draw),
  }),
  reassign: (draw) => {
    const interventionId = idOf(draw, 'intervention');
    const remove = draw.dice.happens(300) ? [ownResource(draw, interventionId)] : [];
    return { type: 'reassign', interventionId, remove, add: team(draw) };
  },
  'set-lock': (draw) => ({
    ...{ type: 'set-lock', interventionId: idOf(draw, 'intervention') },
    ...{ facet: draw.dice.one('time', 'team'), locked: draw.dice.happens(400), reason: 'promis' },
  }),
  'set-task-status': (draw) => ({
    ...{ type: 'set-task-status', taskId: idOf(draw, 'task') },
    status: draw.dice.one('todo', 'planned', 'done', 'automatic', 'automatic'),
  }),
  'close-intervention': (draw) => ({
    ...{ type: 'close-intervention', interventionId: idOf(draw, 'intervention') },
    ...{ actual: amount(draw), taskFinished: draw.dice.happens(300) },
  }),
  'reopen-intervention': (draw) => ({
    ...{ type: 'reopen-intervention', interventionId: idOf(draw, 'intervention') },
  }),
  'cancel-intervention': (draw) => ({
    ...{ type: 'cancel-intervention', interventionId: idOf(draw, 'intervention') },
  }),
  'edit-intervention': (draw) => ({
    ...{ type: 'edit-intervention', interventionId: idOf(draw, 'intervention') },
    note: `note ${draw.dice.below(100)}`,
  }),
  'confirm-appointment': (draw) => ({
    ...{ type: 'confirm-appointment', interventionId: idOf(draw, 'intervention') },
    confirmed: draw.dice.happens(700),
  }),
  'set-worksite-start': (draw) => ({
    ...{ type: 'set-worksite-start', worksiteId: idOf(draw, 'worksite') },
    start: draw.dice.maybe({
      date: date(draw),
      certainty: draw.dice.one('firm', 'provisional'),
    }),
  }),
  'set-worksite-status': (draw) => ({
    ...{ type: 'set-worksite-status', worksiteId: idOf(draw, 'worksite') },
    ...{ statusId: idOf(draw, 'status'), futureWork: draw.dice.one('keep', 'cancel') },
  }),
  'create-worksite': (draw) => {
    const id = draw.dice.uuid();
    const client = { id: draw.dice.uuid(), name: 'M. Adam', phone: '06 39 98 00 00' };
    return {
      type: 'create-worksite',
      client: { ...client, email: null, holdReason: null },
      worksite: {
        ...{ id, reference: id.slice(0, 8), title: 'Piscine', clientId: client.id },
        ...{ locationId: null, otherLocationIds: [], worksId: null, start: null, rank: 0 },
        ...{ branchId: idOf(draw, 'branch'), statusId: idOf(draw, 'status') },
        ...{ expectedEnd: null, usualCrewId: null, note: null },
      },
      tasks: [aNewTask(draw, id)],
    };
  },
  'edit-worksite': (draw) => {
    const known = draw.plan.records.worksite.get(idOf(draw, 'worksite'));
    const worksite = known ?? [...draw.plan.records.worksite.values()][0];
    if (!worksite) throw new Error('a board of tests has a worksite');
    const otherLocationIds = [...worksite.otherLocationIds];
    const rank = draw.dice.below(10);
    return { type: 'edit-worksite', worksite: { ...worksite, otherLocationIds, rank } };
  },
  'add-tasks': (draw) => ({ type: 'add-tasks', tasks: [aNewTask(draw, idOf(draw, 'worksite'))] }),
  'edit-task': (draw) => ({
    ...{ type: 'edit-task', taskId: idOf(draw, 'task'), estimate: draw.dice.maybe(amount(draw)) },
    ...{ skills: draw.dice.happens(300) ? ['gaz'] : [] },
    window: draw.dice.maybe({ earliest: '2026-12-01', latest: '2026-12-18' }),
  }),
  'remove-task': (draw) => ({ type: 'remove-task', taskId: idOf(draw, 'task') }),
  'set-conditions': (draw) => ({
    ...{ type: 'set-conditions', of: ownerOfConditions(draw) },
    conditions: CONDITIONS.filter(() => draw.dice.happens(600)).map((one) => ({ ...one })),
  }),
  'tick-condition': (draw) => ({
    ...{ type: 'tick-condition', of: ownerOfConditions(draw), met: draw.dice.happens(700) },
    conditionId: draw.dice.of(CONDITIONS)?.id ?? draw.dice.uuid(),
  }),
  'put-absence': (draw) => {
    const start = instant(draw);
    const id = draw.dice.happens(300) ? idOf(draw, 'absence') : draw.dice.uuid();
    const absence = { id, resourceId: draw.dice.maybe(idOf(draw, 'resource')), note: null };
    return {
      type: 'put-absence',
      absence: { ...absence, reason: draw.dice.one('leave', 'sickness'), start, end: start + DAY },
    };
  },
  'remove-absence': (draw) => ({ type: 'remove-absence', absenceId: idOf(draw, 'absence') }),
  'put-record': (draw) => ({
    ...{ type: 'put-record', kind: 'client' },
    record: {
      ...{ id: idOf(draw, 'client'), name: `Mme Roy ${draw.dice.below(9)}`, phone: null },
      ...{ email: null, holdReason: draw.dice.maybe('impayé') },
    },
  }),
  split: (draw) => {
    const interventionId = idOf(draw, 'intervention');
    const bar = draw.plan.intervention(interventionId);
    const at = bar ? bar.start + draw.dice.below(bar.end - bar.start + 1) : instant(draw);
    return { type: 'split', interventionId, newId: draw.dice.uuid(), at };
  },
  merge: (draw) => {
    const interventionId = idOf(draw, 'intervention');
    const { taskId = null } = draw.plan.intervention(interventionId) ?? {};
    const parts = taskId === null ? [] : draw.plan.interventionsOfTask(taskId);
    const otherId = draw.dice.of(parts)?.id ?? draw.dice.uuid();
    return { type: 'merge', interventionId, otherId };
  },
  duplicate: (draw) => ({
    type: 'duplicate',
    copies: [
      {
        ...{ of: idOf(draw, 'intervention'), interventionId: draw.dice.uuid() },
        ...{ start: instant(draw), team: draw.dice.maybe(team(draw)) },
      },
    ],
  }),
  'assign-days': (draw) => {
    const interventionId = idOf(draw, 'intervention');
    const resourceId = ownResource(draw, interventionId);
    return { type: 'assign-days', interventionId, resourceId, days: draw.dice.maybe([date(draw)]) };
  },
  link: (draw) => {
    const taskId = idOf(draw, 'task');
    const { worksiteId = '' } = draw.plan.records.task.get(taskId) ?? {};
    const predecessorId = draw.dice.of(draw.plan.tasksOf(worksiteId))?.id ?? draw.dice.uuid();
    return {
      ...{ type: 'link', taskId },
      link: {
        ...{ predecessorId, kind: draw.dice.one('FS', 'FS', 'SS', 'FF', 'SF') },
        lag: draw.dice.one({ elapsed: 0 }, { elapsed: 2880 }, { working: { halfDays: 1 } }),
        max: draw.dice.maybe({ elapsed: 30 * DAY }),
      },
    };
  },
  unlink: (draw) => {
    const taskId = idOf(draw, 'task');
    const links = draw.plan.records.task.get(taskId)?.links ?? [];
    const predecessorId = draw.dice.of(links)?.predecessorId ?? draw.dice.uuid();
    return { type: 'unlink', taskId, predecessorId };
  },
  shift: (draw) => {
    const from = instant(draw);
    return {
      ...{ type: 'shift', by: amount(draw), others: draw.dice.happens(500) },
      scope: draw.dice.one<Body<'shift'>['scope']>(
        { type: 'interventions', ids: [idOf(draw, 'intervention')] },
        { type: 'worksite', worksiteId: idOf(draw, 'worksite'), from },
        { type: 'resource', resourceId: idOf(draw, 'resource'), from },
      ),
    };
  },
  'stop-for-weather': (draw) => ({
    ...{ type: 'stop-for-weather', weather: draw.dice.one('rain', 'frost', 'wind') },
    ...{ date: date(draw), half: draw.dice.one('morning', 'afternoon') },
    ...{ halfDays: 1 + draw.dice.below(4), others: draw.dice.happens(500) },
    scope: draw.dice.one<Body<'stop-for-weather'>['scope']>(
      { type: 'board' },
      { type: 'worksite', worksiteId: idOf(draw, 'worksite') },
      { type: 'resource', resourceId: idOf(draw, 'resource') },
    ),
  }),
  compress: (draw) => ({
    ...{ type: 'compress', worksiteId: idOf(draw, 'worksite'), from: instant(draw) },
  }),
  publish: (draw) => ({
    ...{ type: 'publish', interventionIds: draw.dice.maybe([idOf(draw, 'intervention')]) },
  }),
  'put-on-call': (draw) => {
    const id = draw.dice.happens(300) ? idOf(draw, 'onCall') : draw.dice.uuid();
    const onCall = { id, resourceId: idOf(draw, 'resource'), from: '2026-11-30', to: '2026-12-06' };
    return { type: 'put-on-call', onCall };
  },
  'remove-on-call': (draw) => ({ type: 'remove-on-call', onCallId: idOf(draw, 'onCall') }),
  'close-call': (draw) => ({
    ...{ type: 'close-call', callId: idOf(draw, 'call') },
    outcome: draw.dice.maybe(draw.dice.one('reached', 'message', 'refused')),
  }),
  'put-series': (draw) => {
    const rule = draw.dice.one('FREQ=WEEKLY', 'FREQ=WEEKLY;BYDAY=MO,TH', 'FREQ=DAILY;COUNT=9');
    const plain = { worksiteId: null, taskId: idOf(draw, 'task'), clientId: null };
    return {
      type: 'put-series',
      series: {
        ...{ id: draw.dice.happens(600) ? idOf(draw, 'series') : draw.dice.uuid(), ...plain },
        recurrence: draw.dice.happens(100)
          ? draw.dice.one(
              { type: 'after-last-visit', months: 12 },
              { type: 'yearly-window', from: '09-15', to: '10-31' },
            )
          : { type: 'rule', rule },
        ...{ start: wall(draw), amount: amount(draw), splitFrom: null, kind: 'work' },
        ...{ holidays: draw.dice.one('skip', 'next', 'previous', 'keep'), team: team(draw) },
        ...{ locationId: null, title: 'Entretien', note: null },
      },
    };
  },
  'touch-occurrence': (draw) => ({
    ...{ type: 'touch-occurrence', ...occurrence(draw), interventionId: draw.dice.uuid() },
  }),
  'edit-series': (draw) => ({
    ...{ type: 'edit-series', ...occurrence(draw), newId: draw.dice.uuid() },
    scope: draw.dice.one('this', 'following', 'all'),
    change: draw.dice.maybe({ amount: amount(draw), title: `Visite ${draw.dice.below(9)}` }),
  }),
  batch: (draw) => ({
    type: 'batch',
    commands: [MAKERS.schedule(draw), MAKERS['set-lock'](draw), MAKERS.move(draw)],
  }),
  undo: (draw) => ({
    ...{ type: 'undo', partial: draw.dice.happens(400) },
    of: (draw.dice.happens(700) ? draw.done.at(-1) : draw.dice.of(draw.done)) ?? draw.dice.uuid(),
  }),
  'undo-since': (draw) => ({
    ...{ type: 'undo-since', by: draw.by, since: draw.now - draw.dice.below(4), partial: true },
  }),
};

const CONDITIONS = [
  { id: '00000000-0000-4000-8000-00000000c001', kind: 'deposit', label: null },
  { id: '00000000-0000-4000-8000-00000000c002', kind: 'other', label: 'portail ouvert' },
] as const;

const ownerOfConditions = (draw: Draw): Body<'tick-condition'>['of'] =>
  draw.dice.happens(500)
    ? { type: 'worksite', worksiteId: idOf(draw, 'worksite') }
    : { type: 'task', taskId: idOf(draw, 'task') };

const aNewTask = (draw: Draw, worksiteId: string) => ({
  ...{ id: draw.dice.uuid(), worksiteId, kindId: null, label: 'Liner', people: 1 },
  ...{ order: draw.dice.below(9), estimate: amount(draw) },
});

/** An occurrence that the series has, so far as its own start tells; now and then none. */
function occurrence(draw: Draw): { readonly seriesId: string; readonly key: string } {
  const seriesId = idOf(draw, 'series');
  const start = draw.plan.records.series.get(seriesId)?.start ?? wall(draw);
  const day = dayOf(start.slice(0, 10)) + 7 * draw.dice.below(4);
  return { seriesId, key: `${formatLocalDate(day)}${start.slice(10)}` };
}

const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

/** Every verb, and the everyday ones more often. */
const DRAWN: readonly ((draw: Draw) => CommandInput)[] = [
  ...Object.values(MAKERS),
  ...times(13, MAKERS.schedule),
  ...times(13, MAKERS.move),
  ...times(7, MAKERS['cancel-intervention']),
  ...times(7, MAKERS.undo),
  ...times(5, MAKERS.resize),
  ...times(5, MAKERS.reassign),
  ...times(2, MAKERS['remove-task']),
  ...times(2, MAKERS['touch-occurrence']),
  ...times(2, MAKERS['edit-series']),
];

/** Some act on that plan, sensible or not, as a caller writes it: a good part ought to be refused. */
export function randomBody(draw: Draw): CommandInput {
  return (draw.dice.of(DRAWN) ?? MAKERS.publish)(draw);
}
