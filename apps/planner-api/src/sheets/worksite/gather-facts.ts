import type { CustomQuestion, Locale, WorksiteDossierView } from '@pastille/contracts';
import {
  taskStatus,
  type Condition,
  type Intervention,
  type Location,
  type Plan,
  type PlanningTask,
  type Worksite,
} from '@pastille/scheduling';
import { toLocal, type Minutes } from '@pastille/time';
import { toldOf, visitsOf } from './visits-of.js';
import type {
  AnswerFacts,
  CompanyFacts,
  ConditionFacts,
  JobFacts,
  PhotosFacts,
  PlaceFacts,
  TaskFacts,
  WorksiteFacts,
} from './worksite-facts.js';

/** Where the facts of a sheet come from. */
export interface WorksiteSources {
  readonly plan: Plan;
  readonly worksite: Worksite;
  readonly dossier: WorksiteDossierView;
  readonly questions: readonly CustomQuestion[];
  readonly company: CompanyFacts;
  readonly photos: PhotosFacts;
  readonly language: Locale;
  readonly now: Minutes;
  readonly by: string;
  /** Without a trailing slash. */
  readonly publicUrl: string;
}

const missingOf = (conditions: readonly Condition[]): readonly ConditionFacts[] =>
  conditions.filter(({ met }) => met === null).map(({ kind, label }) => ({ kind, label }));

const nameIn = (
  table: { get(id: string): { readonly name: string } | undefined },
  id: string | null,
): string | null => (id === null ? undefined : table.get(id))?.name ?? null;

function jobOf({ plan, worksite, publicUrl }: WorksiteSources): JobFacts {
  const { records } = plan;
  const { reference, title, start, expectedEnd, note } = worksite;
  return {
    ...{ reference, title, start, expectedEnd, note },
    status: nameIn(records.status, worksite.statusId),
    works: nameIn(records.works, worksite.worksId),
    crew: nameIn(records.resource, worksite.usualCrewId),
    missing: missingOf(worksite.conditions),
    link: `${publicUrl}/worksites/${worksite.id}`,
  };
}

/** A map that every browser opens, on paper and in a mail. */
function mapOf({ latitude, longitude }: Location, lines: readonly string[]): string | null {
  if (latitude !== null && longitude !== null) {
    const at = `mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
    return `https://www.openstreetmap.org/?${at}`;
  }
  if (lines.length === 0) return null;
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(lines.join(', '))}`;
}

const present = (parts: readonly (string | null)[]): readonly string[] =>
  parts.filter((part) => part !== null && part.trim() !== '').map((part) => part ?? '');

function placeOf(location: Location): PlaceFacts {
  const { label, address, postalCode, city, accessNote } = location;
  const lines = present([address, present([postalCode, city]).join(' ')]);
  return { label, lines, access: accessNote, map: mapOf(location, lines) };
}

function placesOf({ plan, worksite }: WorksiteSources): readonly PlaceFacts[] {
  const works = worksite.worksId === null ? undefined : plan.records.works.get(worksite.worksId);
  const ids = [worksite.locationId ?? works?.locationId ?? null, ...worksite.otherLocationIds];
  return [...new Set(ids)].flatMap((id) => {
    const location = id === null ? undefined : plan.records.location.get(id);
    return location ? [placeOf(location)] : [];
  });
}

function answerOf(question: CustomQuestion, value: string): AnswerFacts {
  const { label, answer } = question;
  if (answer.type === 'yes-no') return { label, value: { type: 'yes-no', yes: value === 'yes' } };
  const number = Number(value);
  if (answer.type === 'number' && Number.isFinite(number)) {
    return { label, value: { type: 'number', number, unit: answer.unit } };
  }
  return { label, value: { type: 'text', text: value } };
}

/** Those that the company wants on the sheet, in its order. */
const answersOf = ({ dossier, questions }: WorksiteSources): readonly AnswerFacts[] =>
  questions
    .filter(({ onSheet }) => onSheet)
    .flatMap((question) => {
      const given = dossier.answers.find(({ questionId }) => questionId === question.id);
      return given ? [answerOf(question, given.value)] : [];
    });

function taskOf(task: PlanningTask, told: readonly Intervention[]): TaskFacts {
  const own = told.filter(({ taskId }) => taskId === task.id);
  const { label, estimate, people, conditions } = task;
  return { label, estimate, people, status: taskStatus(task, own), missing: missingOf(conditions) };
}

/** A pure function: the same sources give the same sheet. */
export function factsOf(sources: WorksiteSources): WorksiteFacts {
  const { plan, worksite, dossier, now } = sources;
  const told = toldOf(plan, worksite.id);
  const client = plan.records.client.get(worksite.clientId);
  return {
    language: sources.language,
    printed: { at: toLocal(plan.settings.zone, now), by: sources.by },
    company: sources.company,
    job: jobOf(sources),
    client: client ? { name: client.name, phone: client.phone, email: client.email } : null,
    contacts: dossier.contacts.map(({ name, role, phone, email }) => ({
      name,
      role,
      phone,
      email,
    })),
    places: placesOf(sources),
    answers: answersOf(sources),
    tasks: plan.tasksOf(worksite.id).map((task) => taskOf(task, told)),
    visits: visitsOf(plan, worksite.id, now),
    checklist: dossier.checklist.map(({ label, done }) => ({ label, isDone: done !== null })),
    materials: dossier.materials.map(({ label, quantity, unit, note }) => ({
      ...{ label, quantity, unit, note },
    })),
    photos: sources.photos,
  };
}
