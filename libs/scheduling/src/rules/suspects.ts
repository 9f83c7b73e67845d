import { onBoard } from '../order/order-worksites.js';
import type {
  Crew,
  Intervention,
  Plan,
  PlanningTask,
  Resource,
  Table,
  Worksite,
} from '../model/index.js';
import { absenceIndexOf } from '../plan/absences.js';
import { barsWithin, FACTS, laneOf, laneOfList, type Lane } from '../plan/lanes.js';
import { localDaysOf } from '../plan/local-days.js';
import { NOBODY } from '../plan/nobody.js';
import type { ConflictCode } from './conflict.js';
import type { Judged } from './conflicts.js';
import { irregularBars } from './irregular.js';
import type { Scene } from './rule.js';
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

/** Every bar for which some bit is told, of the lanes that answer for it. */
function told(plan: Plan, keeps: (lane: Lane, i: number) => boolean): readonly Intervention[] {
  const found: Intervention[] = [];
  plan.indexes.interventionsByResource.forEach((list, id) => {
    const lane = laneOfList(list, id);
    for (let i = 0; i < lane.starts.length; i += 1) {
      const bar = keeps(lane, i) ? lane.bars[i] : undefined;
      if (bar) found.push(bar);
    }
  });
  return found;
}

const over = ({ plan, now }: Scene): Judged =>
  interventions(told(plan, ({ ends }, i) => (ends[i] ?? 0) <= now));

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

const ofTasks = (plan: Plan, some: readonly PlanningTask[]): readonly Intervention[] =>
  some.flatMap(({ id }) => plan.interventionsOfTask(id));

const skilled = ({ plan }: Scene): Judged => interventions(ofTasks(plan, surveyOf(plan).skilled));

/** Whether a crew has at least one of ours on every day. */
const isManned = (plan: Plan, { members }: Crew): boolean =>
  members.some(
    ({ resourceId, from, to }) =>
      from === null && to === null && plan.records.resource.get(resourceId)?.kind === 'staff',
  );

/** Whoever wants more than one person; and of the others those that a crew, or somebody on some days only, does. */
function small({ plan }: Scene): Judged {
  const found = [...ofTasks(plan, surveyOf(plan).forMany)];
  plan.indexes.interventionsByResource.forEach((list, id) => {
    const resource = plan.records.resource.get(id);
    if (resource?.kind === 'crew' && !isManned(plan, resource)) found.push(...list);
  });
  found.push(...told(plan, ({ facts }, i) => ((facts[i] ?? 0) & FACTS.hasDays) !== 0));
  return interventions(found);
}

/** What is still to come on some worksites. */
function ahead({ plan, now }: Scene, some: readonly Worksite[]): readonly Intervention[] {
  return some.flatMap(({ id }) => plan.interventionsOfWorksite(id).filter(({ end }) => end > now));
}

const offBoard = (scene: Scene): Judged =>
  interventions(
    ahead(
      scene,
      filtered(scene.plan.records.worksite, (worksite) => !onBoard(scene.plan, worksite)),
    ),
  );

function held(scene: Scene): Judged {
  const { records } = scene.plan;
  const ids = new Set(
    filtered(records.client, ({ holdReason }) => holdReason !== null).map((one) => one.id),
  );
  if (ids.size === 0) return NOTHING;
  const own = filtered(
    records.intervention,
    ({ clientId }) => clientId !== null && ids.has(clientId),
  );
  const theirs = filtered(records.worksite, ({ clientId }) => ids.has(clientId));
  return interventions([...own, ...ahead(scene, theirs)]);
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
const promised = ({ plan }: Scene): Judged =>
  worksites(filtered(plan.records.worksite, ({ start }) => start?.certainty === 'firm'));

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
  'public-holiday': irregular,
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
