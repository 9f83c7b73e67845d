import { randomUUID } from 'node:crypto';
import type {
  Absence,
  ChangeOf,
  Client,
  Crew,
  Equipment,
  Intervention,
  Location,
  PlanningTask,
  RecordKind,
  RecordTypes,
  StaffMember,
  Worksite,
  WorksiteStatus,
} from '@pastille/scheduling';

/** Monday 23 November 2026, 08:00 in Paris, in UTC minutes. */
export const MONDAY_8 = Date.parse('2026-11-23T07:00:00Z') / 60_000;
export const DAY = 1440;

type Given<T, Needed extends keyof T = never> = Partial<T> & Pick<T, Needed>;

export const aStatus = (given: Given<WorksiteStatus> = {}): WorksiteStatus => ({
  id: randomUUID(),
  name: 'À planifier',
  onBoard: true,
  order: 0,
  ...given,
});

export const aClient = (given: Given<Client> = {}): Client => ({
  id: randomUUID(),
  name: 'Mme Peltier',
  phone: '02 47 00 00 01',
  email: null,
  holdReason: null,
  ...given,
});

export const aLocation = (given: Given<Location, 'clientId'>): Location => ({
  id: randomUUID(),
  label: null,
  address: '3 rue du Port',
  postalCode: '37000',
  city: 'Tours',
  latitude: null,
  longitude: null,
  accessNote: null,
  ...given,
});

export const aWorksite = (
  given: Given<Worksite, 'clientId' | 'branchId' | 'statusId'>,
): Worksite => ({
  id: randomUUID(),
  reference: randomUUID().slice(0, 8),
  title: 'Piscine 8 × 4',
  locationId: null,
  otherLocationIds: [],
  worksId: null,
  start: null,
  expectedEnd: null,
  rank: 0,
  usualCrewId: null,
  note: null,
  conditions: [],
  ...given,
});

export const aTask = (given: Given<PlanningTask, 'worksiteId'>): PlanningTask => ({
  id: randomUUID(),
  kindId: null,
  label: 'Terrassement',
  order: 0,
  estimate: { halfDays: 2 },
  people: 1,
  skills: [],
  links: [],
  window: null,
  seriesId: null,
  finished: null,
  override: null,
  conditions: [],
  ...given,
});

const RESOURCE = {
  initials: 'LM',
  color: '#336699',
  trade: null,
  phone: null,
  order: 0,
  archived: false,
};

export const aStaffMember = (given: Given<StaffMember, 'branchId'>): StaffMember => ({
  ...RESOURCE,
  id: randomUUID(),
  kind: 'staff',
  name: 'Luc Martin',
  employment: 'employee',
  hours: null,
  pastHours: [],
  skills: [],
  userId: null,
  ...given,
});

export const aCrew = (given: Given<Crew, 'branchId'>): Crew => ({
  ...RESOURCE,
  id: randomUUID(),
  kind: 'crew',
  name: 'Équipe bleue',
  members: [],
  ...given,
});

export const anExcavator = (given: Given<Equipment, 'branchId'>): Equipment => ({
  ...RESOURCE,
  id: randomUUID(),
  kind: 'equipment',
  name: 'Mini-pelle',
  model: '1,8 t',
  ...given,
});

export const anAbsence = (given: Given<Absence> = {}): Absence => ({
  id: randomUUID(),
  resourceId: null,
  reason: 'closing',
  start: MONDAY_8,
  end: MONDAY_8 + DAY,
  note: null,
  ...given,
});

export const anIntervention = (given: Given<Intervention> = {}): Intervention => ({
  id: randomUUID(),
  kind: 'work',
  worksiteId: null,
  taskId: null,
  clientId: null,
  locationId: null,
  title: null,
  start: MONDAY_8,
  end: MONDAY_8 + 540,
  amount: { halfDays: 2 },
  team: [],
  lock: { time: null, team: null },
  state: 'open',
  actual: null,
  closed: null,
  arrival: null,
  confirmed: null,
  note: null,
  supplier: null,
  occurrence: null,
  published: null,
  ...given,
});

/** A change that adds each record. */
export const added = <K extends RecordKind>(
  kind: K,
  ...records: readonly RecordTypes[K][]
): ChangeOf<K>[] => records.map((after) => ({ kind, id: after.id, before: null, after }));

export const changed = <K extends RecordKind>(
  kind: K,
  before: RecordTypes[K],
  after: RecordTypes[K],
): ChangeOf<K> => ({ kind, id: after.id, before, after });

export const removed = <K extends RecordKind>(kind: K, before: RecordTypes[K]): ChangeOf<K> => ({
  kind,
  id: before.id,
  before,
  after: null,
});
