import { randomUUID } from 'node:crypto';

import { CSRF_HEADER, type CommandInput, type PlanView } from '@pastille/contracts';
import { dayOf, localStartOfDay, toUtc } from '@pastille/time';
import type { Page } from 'playwright-core';

import { first } from './picks.js';
import { servedPlan } from './served-plan.js';

/** What must be there before a test begins, sent as the person of that page would: no test leans on another. */
async function send(page: Page, command: CommandInput): Promise<void> {
  const { boardId, revision } = await servedPlan(page);
  const origin = new URL(page.url()).origin;
  const answer = await page.request.post(`${origin}/api/boards/${boardId}/commands`, {
    headers: { [CSRF_HEADER]: '1' },
    data: { ...command, commandId: randomUUID(), basedOn: revision },
  });
  if (!answer.ok()) throw new Error(`${command.type}: ${await answer.text()}`);
}

export interface ArrangedWorksite {
  readonly worksiteId: string;
  /** In the order of the labels. */
  readonly taskIds: readonly string[];
}

let worksitesMade = 0;

/** Years before all others, so that it stands at the top of the board; each one after the one before. */
function nextStart(): string {
  worksitesMade += 1;
  return `2019-01-${String(worksitesMade).padStart(2, '0')}`;
}

interface NewWorksite {
  readonly title: string;
  readonly labels: readonly string[];
  readonly dated?: boolean;
  /** A firm date is a promise: what moves is told as missed, and somebody must be rung. */
  readonly certainty?: 'firm' | 'provisional';
  readonly phone?: string;
  /** From day to day, the only time in which its tasks should be done. */
  readonly window?: { readonly earliest: string; readonly latest: string };
}

/** A worksite of two-day tasks: at the top of the board, or among those without a date. */
export async function arrangeWorksite(
  page: Page,
  { title, labels, dated = true, certainty = 'provisional', phone, window }: NewWorksite,
): Promise<ArrangedWorksite> {
  const { statuses, settings, taskKinds } = await servedPlan(page);
  const status = first(statuses.filter(({ onBoard }) => onBoard));
  const date = nextStart();
  const client = { id: randomUUID(), name: title, phone: phone ?? null, email: null };
  const worksiteId = randomUUID();
  // Each task in a column of its own on the table face, where the company knows its kind.
  const kindOf = (label: string) => taskKinds.find(({ name }) => name === label)?.id ?? null;
  const tasks = labels.map((label, order) => ({
    ...{ id: randomUUID(), worksiteId, kindId: kindOf(label), label, order },
    ...{ estimate: { halfDays: 4 }, people: 1, window: window ?? null },
  }));
  await send(page, {
    type: 'create-worksite',
    client: { ...client, holdReason: null },
    worksite: {
      ...{ id: worksiteId, reference: `E2E-${date}`, title, clientId: client.id },
      ...{ locationId: null, otherLocationIds: [], worksId: null },
      ...{ branchId: settings.mainBranchId, statusId: status.id },
      ...{ start: dated ? { date, certainty } : null, expectedEnd: null, rank: 0 },
      ...{ usualCrewId: null, note: null },
    },
    tasks,
  });
  return { worksiteId, taskIds: tasks.map(({ id }) => id) };
}

/** The second task of a worksite waits for the first. */
export const arrangeLink = (page: Page, { taskIds }: ArrangedWorksite): Promise<void> =>
  send(page, {
    type: 'link',
    taskId: taskIds[1] ?? '',
    link: { predecessorId: taskIds[0] ?? '', kind: 'FS', lag: { elapsed: 0 }, max: null },
  });

interface Work {
  readonly worksite: ArrangedWorksite;
  /** `2026-11-24` */
  readonly day: string;
  readonly halfDays: number;
  /** The first one leads. */
  readonly people?: readonly string[];
  readonly task?: number;
  /** In the morning, by the clock. */
  readonly hour?: number;
}

/** Work on a task of that worksite, from eight in the morning unless said otherwise. */
export async function arrangeWork(
  page: Page,
  { worksite, day, halfDays, people = [], task = 0, hour = 8 }: Work,
): Promise<string> {
  const { settings } = await servedPlan(page);
  const interventionId = randomUUID();
  await send(page, {
    ...{ type: 'schedule', interventionId, kind: 'work' },
    ...{ worksiteId: worksite.worksiteId, taskId: worksite.taskIds[task] ?? null },
    start: toUtc(settings.zone, localStartOfDay(dayOf(day)) + hour * 60),
    amount: { halfDays },
    team: people.map((resourceId, index) => ({
      ...{ resourceId, role: index === 0 ? 'lead' : 'member', days: null },
    })),
  });
  return interventionId;
}

/** A worksite whose first task is planned: what most tests need. */
export async function arrangePlannedWorksite(
  page: Page,
  title: string,
  work: Omit<Work, 'worksite' | 'task'> = { day: '2026-11-24', halfDays: 2 },
): Promise<ArrangedWorksite & { readonly interventionId: string }> {
  const worksite = await arrangeWorksite(page, { title, labels: ['Implantation', 'Terrassement'] });
  const interventionId = await arrangeWork(page, { ...work, worksite });
  return { ...worksite, interventionId };
}

/** Half a year on: nobody has anything to do yet, so the rows that are in sight are free. */
export const QUIET = { monday: '2027-06-14', tuesday: '2027-06-15', wednesday: '2027-06-16' };

/** People on whom nothing stands in those days, alone or with their crew, in the order of their rows. */
export function freePeople(plan: PlanView, [from, to]: readonly [string, string]): string[] {
  const start = toUtc(plan.settings.zone, localStartOfDay(dayOf(from)));
  const end = toUtc(plan.settings.zone, localStartOfDay(dayOf(to) + 1));
  const meets = (one: { start: number; end: number }): boolean =>
    one.start < end && one.end > start;
  const membersOf = (id: string): string[] =>
    plan.resources
      .filter((one) => one.id === id)
      .flatMap((one) => (one.kind === 'crew' ? one.members.map((each) => each.resourceId) : []));
  const taken = new Set([
    ...plan.interventions
      .filter((one) => one.state !== 'cancelled' && meets(one))
      .flatMap(({ team }) => team.flatMap(({ resourceId: id }) => [id, ...membersOf(id)])),
    ...plan.absences.filter(meets).map(({ resourceId }) => resourceId),
  ]);
  return plan.resources
    .filter(({ kind, id, archived }) => kind === 'staff' && !archived && !taken.has(id))
    .sort((a, b) => a.order - b.order)
    .map(({ id }) => id);
}
