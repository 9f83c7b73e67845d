import type { Call, Intervention, Plan, PlanningTask, StaffMember } from '@pastille/scheduling';
import {
  calendarOfResource,
  firstWorkingMinute,
  rulingCalendar,
} from '@pastille/scheduling/calendar';
import { interventionsWith, presence } from '@pastille/scheduling/people';
import { minutesPerHalfDay, missingConditions, unplanned } from '@pastille/scheduling/worksites';
import {
  localStartOfDay,
  overlaps,
  toUtc,
  type DayNumber,
  type Interval,
  type Minutes,
} from '@pastille/time';

export type Section =
  'close' | 'rest' | 'unstaffed' | 'idle' | 'deliveries' | 'not-ready' | 'unfetched' | 'calls';

/** In the order in which an evening goes: what was, then what comes. */
export const SECTIONS: readonly Section[] = [
  ...([
    'close',
    'rest',
    'unstaffed',
    'idle',
    'deliveries',
    'not-ready',
    'unfetched',
    'calls',
  ] as const),
];

/** One thing to settle: `id` is of an intervention, a task (`rest`), a person (`idle`) or a call. */
export interface Line {
  readonly section: Section;
  readonly id: string;
  /** The same between two looks at the same evening. */
  readonly key: string;
}

export interface Evening {
  readonly today: DayNumber;
  /** The next day on which the company works: on a Friday it is Monday. */
  readonly next: DayNumber;
  readonly lines: readonly Line[];
}

interface Asked {
  readonly now: Minutes;
  readonly today: DayNumber;
  readonly calls: readonly Call[];
  /** Interventions on which nobody stands, as the rules find them. */
  readonly unstaffed: ReadonlySet<string>;
  /** What begins within a day and has not reached somebody, by start. */
  readonly unfetched: readonly string[];
}

const FORTNIGHT = 14;
const MONTH = 30 * 1440;

const dayOf = ({ settings }: Plan, day: DayNumber): Interval => ({
  start: toUtc(settings.zone, localStartOfDay(day)),
  end: toUtc(settings.zone, localStartOfDay(day + 1)),
});

/** The first day after a day on which the main branch works; the day after where it never does. */
export function nextWorkingDay(plan: Plan, today: DayNumber): DayNumber {
  const calendar = rulingCalendar(plan, { worksiteId: null, team: [] });
  for (let day = today + 1; day <= today + FORTNIGHT; day += 1) {
    if (firstWorkingMinute(calendar, day) !== null) return day;
  }
  return today + 1;
}

const byStart = (a: Intervention, b: Intervention): number =>
  a.start - b.start || (a.id < b.id ? -1 : 1);

const line = (section: Section, { id }: { readonly id: string }): Line => ({
  ...{ section, id, key: `${section}:${id}` },
});

/** Begun, and over today or before: today's first, then what was forgotten, the latest first. */
function toClose(
  plan: Plan,
  open: readonly Intervention[],
  { now, today }: Asked,
): readonly Line[] {
  const { start, end } = dayOf(plan, today);
  const over = open.filter((one) => one.start <= now && one.end <= end);
  const ofToday = over.filter((one) => one.end > start);
  const older = over.filter((one) => one.end <= start).reverse();
  return [...ofToday, ...older].map((one) => line('close', one));
}

/** « Reste 1 j »: what is still to be planned of a task. */
export const restOf = (plan: Plan, task: PlanningTask) =>
  unplanned(task, plan.interventionsOfTask(task.id), minutesPerHalfDay(plan.settings.hours));

/** Tasks on which somebody worked today and of which something is left that nobody planned. */
function leftOver(plan: Plan, today: DayNumber): readonly Line[] {
  const window = dayOf(plan, today);
  const worked = [...plan.records.intervention.values()].filter(
    (one) => one.state === 'done' && overlaps(one, window),
  );
  const tasks = new Set(worked.sort(byStart).flatMap(({ taskId }) => taskId ?? []));
  return [...tasks].flatMap((id) => {
    const task = plan.records.task.get(id);
    const isOver = !task || task.finished !== null || task.override?.status === 'done';
    return isOver || restOf(plan, task) === null ? [] : [line('rest', task)];
  });
}

const isStaff = (one: { readonly kind: string }): one is StaffMember => one.kind === 'staff';

/** Goes out to work at all: something within a month, before or after. An office is never idle. */
const isPlanned = (bars: readonly Intervention[], day: Interval): boolean =>
  bars.some(
    ({ start, end, state }) =>
      state !== 'cancelled' && end > day.start - MONTH && start < day.end + MONTH,
  );

function isFree(plan: Plan, person: StaffMember, next: DayNumber): boolean {
  const window = dayOf(plan, next);
  if (firstWorkingMinute(calendarOfResource(plan, person), next) === null) return false;
  if (plan.absencesOf(person.id).some((absence) => overlaps(absence, window))) return false;
  const bars = interventionsWith(plan, person);
  if (!isPlanned(bars, window)) return false;
  return !bars.some(
    (one) =>
      one.state !== 'cancelled' &&
      overlaps(one, window) &&
      presence(plan, person, one).some((piece) => overlaps(piece, window)),
  );
}

function idle(plan: Plan, next: DayNumber): readonly Line[] {
  return [...plan.records.resource.values()]
    .filter(isStaff)
    .filter((person) => !person.archived && isFree(plan, person, next))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map((person) => line('idle', person));
}

/** « Le point de 16 h 30 »: what a planner settles before going home. Pure: the same plan and minute, the same list. */
export function evening(plan: Plan, asked: Asked): Evening {
  const next = nextWorkingDay(plan, asked.today);
  const window = dayOf(plan, next);
  const open = [...plan.records.intervention.values()]
    .filter(({ state }) => state === 'open')
    .sort(byStart);
  const then = open.filter((one) => overlaps(one, window));
  const lines = [
    ...toClose(plan, open, asked),
    ...leftOver(plan, asked.today),
    ...then.filter(({ id }) => asked.unstaffed.has(id)).map((one) => line('unstaffed', one)),
    ...idle(plan, next),
    ...then.filter(({ kind }) => kind === 'block').map((one) => line('deliveries', one)),
    ...then
      .filter((one) => missingConditions(plan, one).length > 0)
      .map((one) => line('not-ready', one)),
    ...asked.unfetched.map((id) => line('unfetched', { id })),
    ...asked.calls.map((call) => line('calls', call)),
  ];
  return { today: asked.today, next, lines };
}

/** What waits for « Diffuser » of the next working day: there now, or told to be there. */
export function draftsOf(
  plan: Plan,
  drafts: readonly Intervention[],
  next: DayNumber,
): readonly string[] {
  const window = dayOf(plan, next);
  return drafts
    .filter((one) => [one, one.published].some((slot) => slot && overlaps(slot, window)))
    .map(({ id }) => id);
}
