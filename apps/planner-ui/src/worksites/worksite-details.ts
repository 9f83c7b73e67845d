import type { CommandInput, PlanView } from '@pastille/contracts';
import type { Worksite } from '@pastille/scheduling';
import { newId } from '../api/new-id.js';

/** The editable file of a worksite, flat, as a person reads it. */
export interface WorksiteDetailsDraft {
  readonly title: string;
  readonly reference: string;
  readonly expectedEnd: string | null;
  readonly usualCrewId: string | null;
  readonly branchId: string;
  readonly works: string;
  readonly clientName: string;
  readonly phone: string;
  readonly email: string;
  readonly holdReason: string;
  readonly address: string;
  readonly postalCode: string;
  readonly city: string;
  readonly accessNote: string;
  readonly note: string;
}

const orNull = (text: string): string | null => text.trim() || null;

const clientOf = (plan: PlanView, worksite: Worksite) =>
  plan.clients.find(({ id }) => id === worksite.clientId);
const locationOf = (plan: PlanView, worksite: Worksite) =>
  plan.locations.find(({ id }) => id === worksite.locationId);
const worksOf = (plan: PlanView, worksite: Worksite) =>
  plan.works.find(({ id }) => id === worksite.worksId);

export function detailsOf(plan: PlanView, worksite: Worksite): WorksiteDetailsDraft {
  return {
    title: worksite.title,
    reference: worksite.reference,
    expectedEnd: worksite.expectedEnd,
    usualCrewId: worksite.usualCrewId,
    branchId: worksite.branchId,
    works: worksOf(plan, worksite)?.name ?? '',
    note: worksite.note ?? '',
    ...clientDetails(clientOf(plan, worksite)),
    ...placeDetails(locationOf(plan, worksite)),
  };
}

const clientDetails = (client: ReturnType<typeof clientOf>) => ({
  clientName: client?.name ?? '',
  phone: client?.phone ?? '',
  email: client?.email ?? '',
  holdReason: client?.holdReason ?? '',
});

const placeDetails = (location: ReturnType<typeof locationOf>) => ({
  address: location?.address ?? '',
  postalCode: location?.postalCode ?? '',
  city: location?.city ?? '',
  accessNote: location?.accessNote ?? '',
});

const differs = (before: object | undefined, after: object): boolean =>
  JSON.stringify(before) !== JSON.stringify(after);

function clientCommand(
  plan: PlanView,
  worksite: Worksite,
  draft: WorksiteDetailsDraft,
): CommandInput[] {
  const before = clientOf(plan, worksite);
  if (!before) return [];
  const record = {
    ...before,
    name: draft.clientName.trim(),
    phone: orNull(draft.phone),
    email: orNull(draft.email),
    holdReason: orNull(draft.holdReason),
  };
  return differs(before, record) ? [{ type: 'put-record', kind: 'client', record }] : [];
}

function locationAfter(plan: PlanView, worksite: Worksite, draft: WorksiteDetailsDraft) {
  const before = locationOf(plan, worksite);
  const typed = {
    address: orNull(draft.address),
    postalCode: orNull(draft.postalCode),
    city: orNull(draft.city),
    accessNote: orNull(draft.accessNote),
  };
  if (before) return { ...before, ...typed };
  if (Object.values(typed).every((value) => value === null)) return null;
  return {
    id: newId(),
    clientId: worksite.clientId,
    label: null,
    latitude: null,
    longitude: null,
    ...typed,
  };
}

function worksAfter(plan: PlanView, worksite: Worksite, draft: WorksiteDetailsDraft) {
  const before = worksOf(plan, worksite);
  const name = orNull(draft.works);
  if (!name) return before ?? null;
  if (before) return { ...before, name };
  return { id: newId(), clientId: worksite.clientId, locationId: worksite.locationId, name };
}

/** One command for each record that the form really changed; new ones before the worksite that refers to them. */
export function detailCommands(
  plan: PlanView,
  worksite: Worksite,
  draft: WorksiteDetailsDraft,
): CommandInput[] {
  const location = locationAfter(plan, worksite, draft);
  const works = worksAfter(plan, worksite, draft);
  const after = {
    ...worksite,
    title: draft.title.trim(),
    reference: draft.reference.trim(),
    expectedEnd: draft.expectedEnd,
    usualCrewId: draft.usualCrewId,
    branchId: draft.branchId,
    note: orNull(draft.note),
    locationId: location?.id ?? null,
    worksId: works?.id ?? null,
    otherLocationIds: [...worksite.otherLocationIds],
  };
  return [
    ...clientCommand(plan, worksite, draft),
    ...(location && differs(locationOf(plan, worksite), location)
      ? [{ type: 'put-record', kind: 'location', record: location } as const]
      : []),
    ...(works && differs(worksOf(plan, worksite), works)
      ? [{ type: 'put-record', kind: 'works', record: works } as const]
      : []),
    ...(differs(worksite, after) ? [{ type: 'edit-worksite', worksite: after } as const] : []),
  ];
}
