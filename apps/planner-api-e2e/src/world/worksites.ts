import { randomUUID } from 'node:crypto';
import type { CommandInput } from '@pastille/contracts';
import type { Company } from './company.js';

type Creation = Extract<CommandInput, { type: 'create-worksite' }>;
type Input<K extends CommandInput['type']> = Extract<CommandInput, { type: K }>;
export type Scheduling = Input<'schedule'>;

export interface BasicPlan {
  readonly onBoardId: string;
  readonly finishedId: string;
  readonly lucId: string;
  readonly eveId: string;
  readonly excavatorId: string;
  readonly worksiteId: string;
  /** Terrassement, then liner. */
  readonly taskIds: readonly [string, string];
}

/** Two statuses, two people (one is the technician's login), a machine, and a worksite with two tasks. */
export async function planBasics(company: Company): Promise<BasicPlan> {
  const { administrator: admin, boardId, technician } = company;
  const [onBoardId, finishedId] = [randomUUID(), randomUUID()];
  const status = (id: string, name: string, onBoard: boolean) =>
    admin.does(boardId, {
      type: 'put-record',
      kind: 'status',
      record: { id, name, onBoard, order: 0 },
    });
  await status(onBoardId, 'En cours', true);
  await status(finishedId, 'Terminé', false);
  const lucId = await putStaff(company, 'Luc Martin', technician.userId);
  const eveId = await putStaff(company, 'Ève Roux', null);
  const excavatorId = await putExcavator(company);
  const creation = aCreation(company, { statusId: onBoardId });
  await admin.does(boardId, creation);
  const [first, second] = creation.tasks ?? [];
  const taskIds = [first?.id ?? '', second?.id ?? ''] as const;
  return {
    onBoardId,
    finishedId,
    lucId,
    eveId,
    excavatorId,
    worksiteId: creation.worksite.id,
    taskIds,
  };
}

const RESOURCE = { color: '#336699', trade: null, phone: null, order: 0, archived: false };

export async function putStaff(
  company: Company,
  name: string,
  userId: string | null,
): Promise<string> {
  const id = randomUUID();
  const own = {
    kind: 'staff',
    employment: 'employee',
    hours: null,
    userId,
  } as const;
  const record = {
    ...RESOURCE,
    ...own,
    pastHours: [],
    skills: [],
    id,
    name,
    initials: name.slice(0, 2),
    branchId: company.branchId,
  };
  await company.administrator.does(company.boardId, {
    type: 'put-record',
    kind: 'resource',
    record,
  });
  return id;
}

async function putExcavator({ administrator, boardId, branchId }: Company): Promise<string> {
  const id = randomUUID();
  const own = { kind: 'equipment', name: 'Mini-pelle', initials: 'MP', model: null } as const;
  await administrator.does(boardId, {
    type: 'put-record',
    kind: 'resource',
    record: { ...RESOURCE, ...own, id, branchId },
  });
  return id;
}

export function aCreation(
  { branchId }: Company,
  { statusId, ...worksite }: Partial<Creation['worksite']> & { statusId: string },
): Creation {
  const clientId = randomUUID();
  const worksiteId = randomUUID();
  const task = (label: string, order: number) => ({
    id: randomUUID(),
    worksiteId,
    kindId: null,
    label,
    order,
    estimate: { halfDays: 2 },
    people: 1,
  });
  return {
    type: 'create-worksite',
    client: {
      id: clientId,
      name: 'Mme Peltier',
      phone: '02 47 00 00 01',
      email: null,
      holdReason: null,
    },
    worksite: {
      id: worksiteId,
      reference: randomUUID().slice(0, 8),
      title: 'Piscine 8 × 4',
      clientId,
      locationId: null,
      otherLocationIds: [],
      worksId: null,
      branchId,
      statusId,
      start: null,
      expectedEnd: null,
      rank: 0,
      usualCrewId: null,
      note: null,
      ...worksite,
    },
    tasks: [task('Terrassement', 0), task('Liner', 1)],
  };
}

export const scheduling = (
  taskId: string,
  { start, people }: { readonly start: number; readonly people: readonly string[] },
): Scheduling => ({
  type: 'schedule',
  interventionId: randomUUID(),
  kind: 'work',
  taskId,
  start,
  team: people.map((resourceId, n) => ({
    resourceId,
    role: n === 0 ? 'lead' : 'member',
    days: null,
  })),
});
