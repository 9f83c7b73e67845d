import type { CommandInput, PlanView, TemplateView } from '@pastille/contracts';
import type { Amount, TaskLink, WorksiteStart } from '@pastille/scheduling';
import { taskIdOfStep, tasksOfTemplate } from '@pastille/scheduling/templates';
import { newId } from '../api/new-id.js';

type CreateWorksite = Extract<CommandInput, { type: 'create-worksite' }>;
type Client = PlanView['clients'][number];
type Location = PlanView['locations'][number];
type Works = PlanView['works'][number];

export interface TaskLine {
  readonly kindId: string | null;
  readonly label: string;
  readonly estimate: Amount | null;
  readonly people: number;
  /** The step of the draft's template that it comes from. */
  readonly stepKey?: string;
}

/** What the quick form holds. Texts are as typed; ids are set when something known was chosen. */
export interface WorksiteDraft {
  readonly reference: string;
  readonly clientId: string | null;
  readonly clientName: string;
  readonly phone: string;
  readonly locationId: string | null;
  readonly address: string;
  readonly postalCode: string;
  readonly city: string;
  readonly works: string;
  readonly title: string;
  readonly certainty: 'firm' | 'provisional' | 'none';
  readonly date: string | null;
  readonly statusId: string;
  readonly branchId: string;
  readonly tasks: readonly TaskLine[];
  readonly template: TemplateView | null;
}

export type DraftFault = 'client' | 'title' | 'reference' | 'reference-taken' | 'date' | 'status';

const orNull = (text: string): string | null => text.trim() || null;

export const titleOf = (draft: WorksiteDraft): string => draft.title.trim() || draft.works.trim();

/** What still keeps the form from being sent, in the order of its fields. */
export function faultsOf(draft: WorksiteDraft, taken: ReadonlySet<string>): DraftFault[] {
  const faults: [DraftFault, boolean][] = [
    ['client', draft.clientId === null && draft.clientName.trim() === ''],
    ['title', titleOf(draft) === ''],
    ['date', draft.certainty !== 'none' && draft.date === null],
    ['reference', draft.reference.trim() === ''],
    ['reference-taken', taken.has(draft.reference.trim())],
    ['status', draft.statusId === ''],
  ];
  return faults.filter(([, holds]) => holds).map(([fault]) => fault);
}

const startOf = (draft: WorksiteDraft): WorksiteStart | null =>
  draft.certainty === 'none' || draft.date === null
    ? null
    : { date: draft.date, certainty: draft.certainty };

function newClient(draft: WorksiteDraft): Client | null {
  if (draft.clientId !== null) return null;
  return {
    id: newId(),
    name: draft.clientName.trim(),
    phone: orNull(draft.phone),
    email: null,
    holdReason: null,
  };
}

function newLocation(draft: WorksiteDraft, clientId: string): Location | null {
  if (draft.locationId !== null) return null;
  const typed = {
    address: orNull(draft.address),
    postalCode: orNull(draft.postalCode),
    city: orNull(draft.city),
  };
  if (!typed.address && !typed.postalCode && !typed.city) return null;
  return {
    id: newId(),
    clientId,
    label: null,
    ...typed,
    latitude: null,
    longitude: null,
    accessNote: null,
  };
}

function newWorks(draft: WorksiteDraft, clientId: string, locationId: string | null): Works | null {
  const name = orNull(draft.works);
  return name ? { id: newId(), clientId, locationId, name } : null;
}

const isStepOf = ({ steps }: TemplateView, line: TaskLine): boolean =>
  steps.some(({ key }) => key === line.stepKey);

/** By step, what its task waits for; steps that were taken off the list hand on what they waited for. */
function linksOf(
  draft: WorksiteDraft,
  worksiteId: string,
): ReadonlyMap<string, readonly TaskLink[]> {
  const { steps } = draft.template ?? { steps: [] };
  const kept = new Set(draft.tasks.map(({ stepKey }) => stepKey));
  const leftOut = new Set(steps.map(({ key }) => key).filter((key) => !kept.has(key)));
  const made = tasksOfTemplate(
    { tasksOf: () => [] },
    { steps, worksiteId, leftOut, actId: worksiteId },
  );
  return new Map(made.map(({ id, links }) => [id, links]));
}

function tasksOf(draft: WorksiteDraft, worksiteId: string): CreateWorksite['tasks'] {
  const links = linksOf(draft, worksiteId);
  return draft.tasks.map(({ stepKey, ...line }, index) => {
    const id = stepKey === undefined ? null : taskIdOfStep(worksiteId, stepKey);
    const order = (index + 1) * 10;
    if (id === null || !links.has(id)) return { id: newId(), worksiteId, order, ...line };
    const step = draft.template?.steps.find(({ key }) => key === stepKey);
    const rest = { skills: step?.skills ?? [], links: [...(links.get(id) ?? [])] };
    return { id, worksiteId, order, ...line, ...rest };
  });
}

/** Of which template, where any of it is left. */
function madeFrom({ template, tasks }: WorksiteDraft): Pick<CreateWorksite, 'template'> {
  if (!template || !tasks.some((line) => isStepOf(template, line))) return {};
  const { id, version, name } = template;
  return { template: { id, version, name } };
}

/** A template's steps as lines of the form, in place of those of the one before. */
export function withTemplate(
  { tasks, template: before }: Pick<WorksiteDraft, 'tasks' | 'template'>,
  template: TemplateView | null,
): Pick<WorksiteDraft, 'tasks' | 'template'> {
  const lines = (template?.steps ?? []).map(({ key, kindId, label, amount, people }): TaskLine => ({
    ...{ kindId, label, people, estimate: amount, stepKey: key },
  }));
  const kinds = new Set(lines.flatMap(({ kindId }) => kindId ?? []));
  const own = tasks.filter((line) => !(before && isStepOf(before, line)));
  const others = own.filter(({ kindId }) => kindId === null || !kinds.has(kindId));
  return { tasks: [...lines, ...others], template };
}

/** The one command that makes a worksite with its tasks and, where they are new, its client, place and works. */
export function createWorksite(
  draft: WorksiteDraft,
): CreateWorksite & { readonly worksite: { readonly id: string } } {
  const client = newClient(draft);
  const clientId = draft.clientId ?? client?.id ?? newId();
  const location = newLocation(draft, clientId);
  const locationId = draft.locationId ?? location?.id ?? null;
  const works = newWorks(draft, clientId, locationId);
  const worksiteId = newId();
  return {
    type: 'create-worksite',
    client,
    location,
    works,
    worksite: {
      id: worksiteId,
      reference: draft.reference.trim(),
      title: titleOf(draft),
      clientId,
      locationId,
      otherLocationIds: [],
      worksId: works?.id ?? null,
      branchId: draft.branchId,
      statusId: draft.statusId,
      start: startOf(draft),
      expectedEnd: null,
      rank: 0,
      usualCrewId: null,
      note: null,
      conditions: [],
    },
    tasks: tasksOf(draft, worksiteId),
    ...madeFrom(draft),
  };
}
