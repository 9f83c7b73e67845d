import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { CommandBody, PutRecordBody, Role } from '@pastille/contracts';
import { compile, type Plan } from '@pastille/scheduling';
import {
  actOf,
  grantOf,
  mayCommand,
  mayImport,
  mayUndoOthers,
  mayWrite,
  sightOfRole,
  type Act,
  type Grant,
  type Who,
} from './planning.access.js';
import { HOURS } from './testing/a-company.js';
import { aCrew, anIntervention, aStaffMember, changed, MONDAY_8 } from './testing/records.js';
import { zoneTable } from './persistence/zone-table.js';

/** model.md, « Who may », row by row. */
const TABLE: Readonly<Record<Act, Readonly<Record<Role, Grant>>>> = {
  plan: { administrator: 'yes', manager: 'yes', planner: 'yes', technician: 'no', viewer: 'no' },
  lock: { administrator: 'yes', manager: 'yes', planner: 'yes', technician: 'no', viewer: 'no' },
  close: { administrator: 'yes', manager: 'yes', planner: 'yes', technician: 'own', viewer: 'no' },
  records: { administrator: 'yes', manager: 'yes', planner: 'yes', technician: 'no', viewer: 'no' },
  absences: {
    administrator: 'yes',
    manager: 'yes',
    planner: 'yes',
    technician: 'no',
    viewer: 'no',
  },
  staff: { administrator: 'yes', manager: 'yes', planner: 'no', technician: 'no', viewer: 'no' },
  settings: {
    administrator: 'yes',
    manager: 'hours',
    planner: 'no',
    technician: 'no',
    viewer: 'no',
  },
};

const ROWS = Object.entries(TABLE).flatMap(([act, row]) =>
  Role.options.map((role) => ({ act: act as Act, role, grant: row[role] })),
);

it.each(ROWS)('$role, $act: $grant', ({ act, role, grant }) => {
  expect(grantOf(role, act)).toBe(grant);
});

const branchId = randomUUID();
const userId = randomUUID();
const luc = aStaffMember({ branchId, userId });
const eve = aStaffMember({ branchId });
const crew = aCrew({
  branchId,
  members: [{ resourceId: luc.id, from: '2026-11-24', to: '2026-11-25' }],
});
const on = (resourceId: string, start = MONDAY_8) =>
  anIntervention({ start, end: start + 540, team: [{ resourceId, role: 'lead', days: null }] });
const DAY = 1440;
const own = on(luc.id);
const anothers = on(eve.id);
const crewBefore = on(crew.id);
const crewDuring = on(crew.id, MONDAY_8 + DAY);
const crewAfter = on(crew.id, MONDAY_8 + 3 * DAY);

const settings = {
  id: randomUUID(),
  companyName: 'Valmorin',
  zone: zoneTable('Europe/Paris'),
  hours: HOURS,
  mainBranchId: branchId,
  overbooking: { staff: 'warn', equipment: 'refuse' },
  severities: {},
  publication: 'always',
} as const;

const plan: Plan = compile({
  boardId: settings.id,
  revision: 1,
  settings,
  holidays: {},
  branches: [{ id: branchId, name: 'Tours', holidayRegion: 'france' }],
  statuses: [],
  taskKinds: [],
  clients: [],
  locations: [],
  works: [],
  worksites: [],
  tasks: [],
  resources: [luc, eve, crew],
  onCalls: [],
  absences: [],
  series: [],
  interventions: [own, anothers, crewBefore, crewDuring, crewAfter],
  calls: [],
  weatherStops: [],
});

const as = (role: Role): Who => ({ userId, companyId: randomUUID(), name: 'Luc', role });
const close = (interventionId: string) =>
  CommandBody.parse({ type: 'close-intervention', interventionId });

describe('a technician closes', () => {
  it.each([
    ['own work', own, true],
    ['the work of others', anothers, false],
    ['the crew’s work before joining it', crewBefore, false],
    ['the crew’s work as a member', crewDuring, true],
    ['the crew’s work after leaving it', crewAfter, false],
  ])('%s', (_, { id }, may) => {
    expect(mayCommand(as('technician'), close(id), plan)).toBe(may);
  });

  it('nothing that does not exist', () => {
    expect(mayCommand(as('technician'), close(randomUUID()), plan)).toBe(false);
  });
});

describe('a manager changes the settings', () => {
  const { zone, ...rest } = settings;
  const put = (record: object) =>
    CommandBody.parse({
      type: 'put-record',
      kind: 'settings',
      record: { ...rest, zoneName: zone.name, ...record },
    });
  const hours = HOURS.toReversed();

  it('as far as the hours go', () => {
    expect(mayCommand(as('manager'), put({ hours }), plan)).toBe(true);
    expect(mayCommand(as('manager'), put({ hours, companyName: 'x' }), plan)).toBe(false);
    expect(mayCommand(as('manager'), put({ zoneName: 'America/Montreal' }), plan)).toBe(false);
  });

  it('and takes back no more than that', () => {
    const before = { ...settings };
    expect(mayWrite(as('manager'), [changed('settings', before, { ...before, hours })])).toBe(true);
    expect(
      mayWrite(as('manager'), [changed('settings', before, { ...before, companyName: 'x' })]),
    ).toBe(false);
  });
});

it('counts every put-record to the act its record belongs to', () => {
  const act = (kind: string, record: object) =>
    actOf(PutRecordBody.parse({ type: 'put-record', kind, record }));
  const id = randomUUID();

  expect(act('branch', { id, name: 'x', holidayRegion: 'none' })).toBe('settings');
  expect(act('status', { id, name: 'x', onBoard: true, order: 0 })).toBe('settings');
  expect(act('client', { id, name: 'x', phone: null, email: null, holdReason: null })).toBe(
    'records',
  );
  expect(act('resource', luc)).toBe('staff');
});

it('does not let a planner undo what a planner may not write', () => {
  const renamed = changed('resource', luc, { ...luc, name: 'x' });

  expect(mayWrite(as('planner'), [changed('intervention', own, { ...own, title: 'x' })])).toBe(
    true,
  );
  expect(mayWrite(as('planner'), [renamed])).toBe(false);
  expect(mayWrite(as('manager'), [renamed])).toBe(true);
});

it.each([
  ['administrator', true, true, 'whole'],
  ['manager', true, true, 'whole'],
  ['planner', false, true, 'whole'],
  ['technician', false, false, 'part'],
  ['viewer', false, false, 'whole'],
] as const)(
  '%s: undoes others’ acts %s, imports %s, sees the %s',
  (role, undoes, imports, sight) => {
    expect([mayUndoOthers(as(role)), mayImport(as(role)), sightOfRole(role)]).toEqual([
      undoes,
      imports,
      sight,
    ]);
  },
);
