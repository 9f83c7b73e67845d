import type { Interval } from '@pastille/time';
import { onBoard } from '../order/order-worksites.js';
import type {
  Client,
  Crew,
  Intervention,
  Plan,
  PlanningTask,
  RecordTables,
  Resource,
  Table,
  Worksite,
} from '../model/index.js';
import { byCodeUnit } from '../order/code-unit.js';
import { absenceIndexOf } from '../plan/absences.js';
import { groundOf, type Ground } from '../plan/ground.js';
import { barsWithin, FACTS, laneOf, laneOfList } from '../plan/lanes.js';
import { localDaysOf, midnightOf } from '../plan/local-days.js';
import { NOBODY } from '../plan/nobody.js';
import type { ConflictCode } from './conflict.js';
import type { Judged } from './conflicts.js';
import { irregularBars } from './irregular.js';
import { perLane } from './remembered.js';
import type { Scene } from './rule.js';
import { shortenedBy } from './shortened.js';
import { isSurelyAble } from './skills.js';
import { surveyOf } from './survey.js';

const NOTHING: Judged = { resource: [], intervention: [], task: [], worksite: [], day: [] };

function filtered<V>(table: Table<V>, keep: (value: V) => boolean): readonly V[] {
  const found: V[] = [];
  table.forEach((value) => {
    if (keep(value)) found.push(value);
  });
  return found;
}

const interventions = (bars: Iterable<Intervention>): Judged => ({
  ...NOTHING,
  intervention: [...new Set(bars)],
});
const tasks = (some: readonly PlanningTask[]): Judged => ({ ...NOTHING, task: some });
const worksites = (some: readonly Worksite[]): Judged => ({ ...NOTHING, worksite: some });

const ofKind =
  (...kinds: readonly Resource['kind'][]) =>
  ({ plan }: Scene): Judged => ({
    ...NOTHING,
    resource: filtered(plan.records.resource, ({ kind }) => kinds.includes(kind)),
  });

const irregular = ({ plan }: Scene): Judged => interventions(irregularBars(plan));

function away({ plan }: Scene): Judged {
  const found = [...irregularBars(plan)];
  for (const [resourceId, own] of absenceIndexOf(plan.records.absence).byResource) {
    const lane = laneOf(plan, resourceId);
    for (const { start, end } of own) found.push(...barsWithin(lane, start, end));
  }
  const { closings } = absenceIndexOf(plan.records.absence);
  plan.indexes.interventionsByResource.forEach((list, id) => {
    const lane = laneOfList(list, id);
    for (const { start, end } of closings) found.push(...barsWithin(lane, start, end));
  });
  return interventions(found);
}

/** The holidays of all branches as stretches of the board's time, each once, in order. */
function holidaysOf({ settings, records, holidays }: Plan): readonly Interval[] {
  const regions = new Set<string>();
  records.branch.forEach(({ holidayRegion }) => regions.add(holidayRegion));
  const dates = new Set(
    [...regions].flatMap((one) => (holidays[one] ?? []).map(({ date }) => date)),
  );
  return [...dates].sort(byCodeUnit).flatMap((date) => {
    const [start, end] = [midnightOf(settings.zone, date), midnightOf(settings.zone, date, 1)];
    return start === null || end === null ? [] : [{ start, end }];
  });
}

const holidaysIn = new WeakMap<Ground, readonly Interval[]>();

function knownHolidays(plan: Plan): readonly Interval[] {
  const ground = groundOf(plan);
  const known = holidaysIn.get(ground) ?? holidaysOf(plan);
  holidaysIn.set(ground, known);
  return known;
}

const shortenedIn = perLane((plan, lane): readonly Intervention[] => {
  const found: Intervention[] = [];
  const [first, last] = [lane.starts[0] ?? 0, lane.lastEnds.at(-1) ?? 0];
  for (const day of knownHolidays(plan)) {
    if (day.end <= first || day.start >= last) continue;
    for (const bar of barsWithin(lane, day.start, day.end)) {
      if (shortenedBy(plan, bar, [day])) found.push(bar);
    }
  }
  return found;
});

/** Work that jumps over a holiday is as it should be; under which a day became one lost some of its time. */
function onHolidays({ plan }: Scene): Judged {
  const found = [...irregularBars(plan)];
  plan.indexes.interventionsByResource.forEach((list, id) => {
    for (const bar of shortenedIn(plan, laneOfList(list, id))) found.push(bar);
  });
  return interventions(found);
}

/** Every bar of which some bit is told; most lanes have none. */
function told(plan: Plan, fact: number): readonly Intervention[] {
  const found: Intervention[] = [];
  plan.indexes.interventionsByResource.forEach((list, id) => {
    const { bars, facts, anyFact } = laneOfList(list, id);
    if ((anyFact & fact) === 0) return;
    for (let i = 0; i < facts.length; i += 1) {
      const bar = ((facts[i] ?? 0) & fact) === 0 ? undefined : bars[i];
      if (bar) found.push(bar);
    }
  });
  return found;
}

/** Bars come by start: none that is to come is over. */
function over({ plan, now }: Scene): Judged {
  const found: Intervention[] = [];
  plan.indexes.interventionsByResource.forEach((list, id) => {
    const { bars, starts, ends } = laneOfList(list, id);
    for (let i = 0; i < starts.length && (starts[i] ?? 0) <= now; i += 1) {
      const bar = (ends[i] ?? 0) <= now ? bars[i] : undefined;
      if (bar) found.push(bar);
    }
  });
  return interventions(found);
}

/** Where nobody, only machines, or only who is not known here stands: the first of a team leads it. */
function unmanned({ plan }: Scene): Judged {
  const found: Intervention[] = [];
  plan.indexes.interventionsByResource.forEach((list, id) => {
    const kind = plan.records.resource.get(id)?.kind;
    if (kind !== undefined && kind !== 'equipment') return;
    const { bars, facts } = laneOfList(list, id);
    for (let i = 0; i < facts.length; i += 1) {
      const bar = ((facts[i] ?? 0) & FACTS.answers) === 0 ? undefined : bars[i];
      if (bar) found.push(bar);
    }
  });
  return interventions(found);
}

/** Cancelled ones too: the rules leave them out. */
function ofTasks(plan: Plan, some: readonly PlanningTask[]): Intervention[] {
  const found: Intervention[] = [];
  for (const { id } of some) {
    for (const bar of plan.indexes.interventionsByTask.get(id) ?? []) found.push(bar);
  }
  return found;
}

const unproved = new WeakMap<Plan, Judged>();

/** Most work is done by somebody who surely can. */
function skilled({ plan }: Scene): Judged {
  let found = unproved.get(plan);
  if (!found) {
    const bars = ofTasks(plan, surveyOf(plan).skilled);
    found = interventions(bars.filter((bar) => !isSurelyAble(plan, bar)));
    unproved.set(plan, found);
  }
  return found;
}

/** Whether a crew has at least one of ours on every day. */
const isManned = (plan: Plan, { members }: Crew): boolean =>
  members.some(
    ({ resourceId, from, to }) =>
      from === null && to === null && plan.records.resource.get(resourceId)?.kind === 'staff',
  );

/** Whoever wants more than one person; and of the others those that a crew, or somebody on some days only, does. */
function small({ plan }: Scene): Judged {
  const found = ofTasks(plan, surveyOf(plan).forMany);
  plan.indexes.interventionsByResource.forEach((list, id) => {
    const resource = plan.records.resource.get(id);
    if (resource?.kind === 'crew' && !isManned(plan, resource)) found.push(...list);
  });
  found.push(...told(plan, FACTS.hasDays));
  return interventions(found);
}

const leftBoard = new WeakMap<Table<Worksite>, Known<readonly Worksite[]>>();
const heldClients = new WeakMap<Table<Client>, ReadonlySet<string>>();
const ofHeld = new WeakMap<Table<Worksite>, Known<readonly Worksite[]>>();
const firm = new WeakMap<Table<Worksite>, readonly Worksite[]>();

/** What was found in a table, with another one that had a say in it. */
interface Known<V> {
  readonly by: object;
  readonly value: V;
}

function leftBoardIn(plan: Plan): readonly Worksite[] {
  const { worksite, status } = plan.records;
  const last = leftBoard.get(worksite);
  if (last?.by === status) return last.value;
  const value = filtered(worksite, (one) => !onBoard(plan, one));
  leftBoard.set(worksite, { by: status, value });
  return value;
}

function heldIn({ client }: RecordTables): ReadonlySet<string> {
  let ids = heldClients.get(client);
  if (!ids) {
    ids = new Set(filtered(client, ({ holdReason }) => holdReason !== null).map(({ id }) => id));
    heldClients.set(client, ids);
  }
  return ids;
}

function worksitesOf(ids: ReadonlySet<string>, { worksite }: RecordTables): readonly Worksite[] {
  const last = ofHeld.get(worksite);
  if (last?.by === ids) return last.value;
  const value = filtered(worksite, ({ clientId }) => ids.has(clientId));
  ofHeld.set(worksite, { by: ids, value });
  return value;
}

function firmIn({ worksite }: RecordTables): readonly Worksite[] {
  let found = firm.get(worksite);
  if (!found) {
    found = filtered(worksite, ({ start }) => start?.certainty === 'firm');
    firm.set(worksite, found);
  }
  return found;
}

/** What is still to come on some worksites. */
function ahead({ plan, now }: Scene, some: readonly Worksite[]): readonly Intervention[] {
  return some.flatMap(({ id }) => plan.interventionsOfWorksite(id).filter(({ end }) => end > now));
}

const offBoard = (scene: Scene): Judged => interventions(ahead(scene, leftBoardIn(scene.plan)));

function held(scene: Scene): Judged {
  const { plan } = scene;
  const ids = heldIn(plan.records);
  if (ids.size === 0) return NOTHING;
  const own = told(plan, FACTS.hasClient).filter(
    ({ clientId }) => clientId !== null && ids.has(clientId),
  );
  return interventions([...own, ...ahead(scene, worksitesOf(ids, plan.records))]);
}

const linkedTasks = ({ plan }: Scene): Judged => tasks(surveyOf(plan).strained);
const markedTasks = ({ plan }: Scene): Judged => tasks(surveyOf(plan).marked);
const windowedTasks = ({ plan }: Scene): Judged => tasks(surveyOf(plan).windowed);
const tangledWorksites = ({ plan }: Scene): Judged =>
  worksites(
    surveyOf(plan).tangled.flatMap((id) => {
      const worksite = plan.records.worksite.get(id);
      return worksite ? [worksite] : [];
    }),
  );
const promised = ({ plan }: Scene): Judged => worksites(firmIn(plan.records));

function wantingDays({ plan }: Scene): Judged {
  const days = localDaysOf(plan.settings.zone);
  return { ...NOTHING, day: days.touchedBy(plan.interventionsOfResource(NOBODY)) };
}

/** For each code what may be wrong at all: always at least what is. */
const SUSPECTS: Readonly<Record<ConflictCode, (scene: Scene) => Judged>> = {
  'double-booked-staff': ofKind('staff'),
  'double-booked-equipment': ofKind('equipment'),
  'locked-overlap': ofKind('staff', 'equipment'),
  'rest-too-short': ofKind('staff'),
  'travel-too-short': ofKind('staff'),
  absence: away,
  'public-holiday': onHolidays,
  'outside-hours': irregular,
  'precedence-violated': linkedTasks,
  'link-blocked-by-lock': linkedTasks,
  'max-lag': linkedTasks,
  cycle: tangledWorksites,
  unstaffed: unmanned,
  'team-too-small': small,
  'skill-missing': skilled,
  'skill-expired': skilled,
  'capacity-exceeded': wantingDays,
  'firm-start-missed': promised,
  'deadline-missed': windowedTasks,
  'to-close': over,
  'planned-without-intervention': markedTasks,
  'done-with-future-work': markedTasks,
  'off-board-work': offBoard,
  'client-on-hold': held,
};

export const suspectsOf = (scene: Scene, code: ConflictCode): Judged => SUSPECTS[code](scene);
