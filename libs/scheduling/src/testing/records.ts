import { UNLOCKED } from '../model/index.js';
import type {
  Absence,
  Assignment,
  Branch,
  Client,
  Condition,
  Crew,
  Equipment,
  Intervention,
  Location,
  PlanningTask,
  StaffMember,
  Subcontractor,
  TaskKind,
  Works,
  Worksite,
  WorksiteStatus,
} from '../model/index.js';
import { at } from './at.js';

export const aBranch = (parts: Partial<Branch> = {}): Branch => ({
  id: 'branch',
  name: 'Nantes',
  holidayRegion: 'france',
  ...parts,
});

export const aStatus = (parts: Partial<WorksiteStatus> = {}): WorksiteStatus => ({
  id: 'signed',
  name: 'Signé',
  onBoard: true,
  order: 1,
  ...parts,
});

export const aClient = (parts: Partial<Client> = {}): Client => ({
  id: 'client',
  name: 'Mme Martin',
  phone: null,
  email: null,
  holdReason: null,
  ...parts,
});

export const aLocation = (parts: Partial<Location> = {}): Location => ({
  id: 'location',
  clientId: 'client',
  label: null,
  address: '3 rue des Lilas',
  postalCode: '44000',
  city: 'Nantes',
  latitude: null,
  longitude: null,
  accessNote: null,
  ...parts,
});

export const someWorks = (parts: Partial<Works> = {}): Works => ({
  id: 'works',
  clientId: 'client',
  locationId: null,
  name: 'Piscine 8 × 4',
  ...parts,
});

export const aWorksite = (parts: Partial<Worksite> = {}): Worksite => ({
  id: 'worksite',
  reference: 'CH-1',
  title: 'Piscine Martin',
  clientId: 'client',
  locationId: null,
  otherLocationIds: [],
  worksId: null,
  branchId: 'branch',
  statusId: 'signed',
  start: null,
  expectedEnd: null,
  rank: 0,
  usualCrewId: null,
  note: null,
  conditions: [],
  ...parts,
});

export const aCondition = (parts: Partial<Condition> = {}): Condition => ({
  id: 'deposit',
  kind: 'deposit',
  label: null,
  met: null,
  ...parts,
});

export const aTaskKind = (parts: Partial<TaskKind> = {}): TaskKind => ({
  id: 'kind',
  name: 'Terrassement',
  trade: 'terrassement',
  usualAmount: { halfDays: 4 },
  usualPeople: 2,
  order: 1,
  skills: [],
  weather: { rain: true, frost: false, wind: false },
  archived: false,
  ...parts,
});

export const aTask = (parts: Partial<PlanningTask> = {}): PlanningTask => ({
  id: 'task',
  worksiteId: 'worksite',
  kindId: null,
  label: 'Terrassement',
  order: 1,
  estimate: null,
  people: 1,
  skills: [],
  links: [],
  window: null,
  seriesId: null,
  finished: null,
  override: null,
  conditions: [],
  ...parts,
});

const someone = {
  initials: 'PD',
  color: '#2266aa',
  trade: null,
  branchId: 'branch',
  phone: null,
  order: 1,
  archived: false,
};

export const aPerson = (parts: Partial<StaffMember> = {}): StaffMember => ({
  ...someone,
  id: 'paul',
  name: 'Paul Durand',
  kind: 'staff',
  employment: 'employee',
  hours: null,
  pastHours: [],
  skills: [],
  userId: null,
  ...parts,
});

export const aSubcontractor = (parts: Partial<Subcontractor> = {}): Subcontractor => ({
  ...someone,
  id: 'electrician',
  name: 'Élec Ouest',
  kind: 'subcontractor',
  skills: [],
  ...parts,
});

export const aCrew = (parts: Partial<Crew> = {}): Crew => ({
  ...someone,
  id: 'crew',
  name: 'Équipe A',
  kind: 'crew',
  members: [],
  ...parts,
});

export const aMachine = (parts: Partial<Equipment> = {}): Equipment => ({
  ...someone,
  id: 'digger',
  name: 'Mini-pelle',
  kind: 'equipment',
  model: null,
  ...parts,
});

export const anAbsence = (parts: Partial<Absence> = {}): Absence => ({
  id: 'absence',
  resourceId: 'paul',
  reason: 'leave',
  start: at('2026-11-23 00:00'),
  end: at('2026-11-24 00:00'),
  note: null,
  ...parts,
});

export const lead = (resourceId: string, days: Assignment['days'] = null): Assignment => ({
  resourceId,
  role: 'lead',
  days,
});

export const member = (resourceId: string, days: Assignment['days'] = null): Assignment => ({
  resourceId,
  role: 'member',
  days,
});

/** One day of work on Monday 23 November 2026. */
export const anIntervention = (parts: Partial<Intervention> = {}): Intervention => ({
  id: 'intervention',
  kind: 'work',
  worksiteId: 'worksite',
  taskId: null,
  clientId: null,
  locationId: null,
  title: null,
  start: at('2026-11-23 08:00'),
  end: at('2026-11-23 17:30'),
  amount: { halfDays: 2 },
  team: [],
  lock: UNLOCKED,
  state: 'open',
  actual: null,
  closed: null,
  arrival: null,
  confirmed: null,
  note: null,
  supplier: null,
  occurrence: null,
  published: null,
  ...parts,
});
