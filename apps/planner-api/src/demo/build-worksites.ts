import type { Intervention, PlanningTask, TaskLink, Worksite } from '@pastille/scheduling';
import { formatLocalDate } from '@pastille/time';
import type { Clients } from './clients.js';
import { markAt, STATUS, type CompanyDraft } from './company-draft.js';
import { demoId } from './demo-id.js';
import { addDelivery } from './deliveries.js';
import { findSlot, placeWork, type Part } from './place-work.js';
import { CREWS, resourceId, type CrewPlan } from './team.js';
import { kindId, TEMPLATES, waitOf, type Step, type Template } from './trades.js';
import type { WorksitePlan } from './worksite-list.js';

/** How far a running worksite is planned; what comes later is still red. */
const HORIZON_DAYS = 30;

/** A finished worksite leaves the board after that. */
const KEPT_DAYS = 35;

const crewOf = (key: string): CrewPlan => {
  const crew = CREWS.find((each) => each.key === key);
  if (!crew) throw new RangeError(`no crew ${key}`);
  return crew;
};

/** Each of the template's titles in turn: neighbours on the board differ. */
function titleOf({ works }: CompanyDraft, { works: name, titles }: Template): string {
  const count = works.filter((each) => each.name === name).length;
  return titles[count % titles.length] ?? name;
}

function addRecords(draft: CompanyDraft, clients: Clients, plan: WorksitePlan): Worksite {
  const template: Template = TEMPLATES[plan.template];
  const { client, location } = clients.add(plan.town, plan);
  const works = {
    id: demoId(`works:${draft.works.length}`),
    clientId: client.id,
    locationId: location.id,
    name: template.works,
  };
  draft.works.push(works);
  const crew = crewOf(plan.crew);
  return {
    id: plan.id,
    reference: template.letter,
    title: plan.title ?? titleOf(draft, template),
    clientId: client.id,
    locationId: location.id,
    otherLocationIds: [],
    worksId: works.id,
    branchId: crew.branchId,
    statusId: STATUS.toPrepare,
    start: null,
    expectedEnd: null,
    rank: 0,
    usualCrewId: resourceId(crew.key),
    note: null,
    conditions: [],
  };
}

/** The template's steps in the size of this job. */
function stepsOf(plan: WorksitePlan): readonly Step[] {
  const { steps }: Template = TEMPLATES[plan.template];
  return steps.map((step, index) => ({
    ...step,
    halfDays: plan.amounts?.[index] ?? step.halfDays,
  }));
}

function linksOf(step: Step, before: Step | undefined, beforeId: string | undefined): TaskLink[] {
  if (!before || beforeId === undefined) return [];
  return [{ predecessorId: beforeId, ...waitOf(step, before) }];
}

function tasksOf(draft: CompanyDraft, plan: WorksitePlan): PlanningTask[] {
  const steps = stepsOf(plan);
  const ids = steps.map(({ kind }, index) =>
    plan.underWay?.step === kind
      ? plan.underWay.task
      : demoId(`task:${draft.tasks.length + index}`),
  );
  return steps.map((step, index) => ({
    id: ids[index] ?? '',
    worksiteId: plan.id,
    kindId: kindId(step.kind),
    label: step.label,
    order: index,
    estimate: { halfDays: step.halfDays },
    people: step.people,
    skills: [],
    links: linksOf(step, steps[index - 1], ids[index - 1]),
    window: null,
    seriesId: null,
    finished: null,
    override: null,
    conditions: [],
  }));
}

/** One bar, or two with a pause between them: one job in twelve is split. */
function cut(draft: CompanyDraft, { halfDays, delivery }: Step): number[] {
  const isSplit = halfDays >= 4 && delivery === null && draft.random.chance(0.3);
  const first = Math.floor(halfDays / 4) * 2;
  return isSplit ? [first, halfDays - first] : [halfDays];
}

/** A worksite being planned, step after step. */
class Progress {
  readonly placed: Intervention[] = [];
  isComplete = false;
  private from: number;
  private readonly horizon: number;

  constructor(
    private readonly draft: CompanyDraft,
    private readonly plan: WorksitePlan,
    readonly tasks: PlanningTask[],
  ) {
    this.from = 2 * draft.days.monday(plan.week ?? 0);
    this.horizon = plan.isPlannedThrough ? Infinity : 2 * (draft.days.today + HORIZON_DAYS);
  }

  /** In the order of the trade, each step after the one before and its drying. */
  run(): void {
    for (const [index, step] of stepsOf(this.plan).entries()) {
      if (this.plan.underWay?.step === step.kind) {
        this.placeUnderWay(step, this.plan.underWay);
        return;
      }
      if (!this.placeStep(step, index)) return;
    }
    this.isComplete = true;
  }

  private part(step: Step, task: PlanningTask, halfDays: number): Part {
    return { task, step, halfDays, crew: crewOf(this.plan.crew), from: this.from };
  }

  private placeStep(step: Step, index: number): boolean {
    const task = this.tasks[index];
    if (!task) return false;
    for (const halfDays of cut(this.draft, step)) {
      const part = this.part(step, task, halfDays);
      const found = findSlot(this.draft, part);
      if ((found.slot.halves[0] ?? 0) > this.horizon) return false;
      const work = placeWork(this.draft, part, found);
      if (step.delivery) addDelivery(this.draft, work, step.delivery);
      this.placed.push(work);
      this.from = (found.slot.halves.at(-1) ?? this.from) + 1;
    }
    const last = this.placed.at(-1);
    if (last?.state === 'done') this.tasks[index] = { ...task, finished: markAt(last.end) };
    this.from += 2 * step.lagDays;
    return true;
  }

  /** The last days before today on which the crew had the time. */
  private placeUnderWay(step: Step, underWay: NonNullable<WorksitePlan['underWay']>): void {
    const task = this.tasks.find(({ id }) => id === underWay.task);
    if (!task) return;
    const { firstHalf } = this.draft.days;
    for (let from = firstHalf - 2; from >= this.from; from -= 1) {
      const part = { ...this.part(step, task, underWay.done), from };
      const found = findSlot(this.draft, part);
      if ((found.slot.halves.at(-1) ?? firstHalf) >= firstHalf) continue;
      const work = placeWork(this.draft, part, found);
      this.draft.interventions.splice(this.draft.interventions.indexOf(work), 1, {
        ...work,
        id: underWay.intervention,
      });
      this.placed.push(work);
      return;
    }
  }
}

function statusOf(draft: CompanyDraft, { placed, isComplete }: Progress): string {
  const last = placed.at(-1);
  const isOver = isComplete && placed.every(({ state }) => state === 'done');
  if (isOver && last) {
    return last.end > draft.days.at(draft.days.today - KEPT_DAYS, 0)
      ? STATUS.snags
      : STATUS.finished;
  }
  return placed.some(({ state }) => state === 'done') ? STATUS.running : STATUS.toPrepare;
}

/** The day of the first work, else the first day of the wanted week on which the crew works at all. */
function startDay(
  draft: CompanyDraft,
  plan: WorksitePlan,
  first: Intervention | undefined,
): number | null {
  if (first) return Math.floor(draft.days.halfAt(first.start) / 2);
  if (plan.week === null) return null;
  const leadId = resourceId(crewOf(plan.crew).staff[0] ?? '');
  const slot = draft.timetable.earliest(
    { leadId, halfDays: 1, from: 2 * draft.days.monday(plan.week) },
    () => true,
  );
  return Math.floor((slot.halves[0] ?? 0) / 2);
}

/** A worksite with its client, place, works and tasks, planned as far as its kind of start allows. */
export function buildWorksite(draft: CompanyDraft, clients: Clients, plan: WorksitePlan): void {
  const worksite = addRecords(draft, clients, plan);
  const progress = new Progress(draft, plan, tasksOf(draft, plan));
  if (plan.week !== null && plan.certainty === 'firm') progress.run();
  const day = startDay(draft, plan, progress.placed[0]);
  draft.tasks.push(...progress.tasks);
  draft.worksites.push({
    ...worksite,
    statusId: statusOf(draft, progress),
    start: day === null ? null : { date: formatLocalDate(day), certainty: plan.certainty },
  });
}
