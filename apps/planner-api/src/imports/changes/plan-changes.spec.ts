import type { ImportMapping } from '@pastille/contracts';
import type { ChangeSet, Client, Location, Worksite } from '@pastille/scheduling';
import type { WorksiteDraft } from '../drafts/draft.js';
import { planImport } from './plan-changes.js';
import type { Present } from './present.js';

const BOARD = '3f1c2b7e-0000-4000-8000-000000000001';
const mapping: ImportMapping = {
  columns: {},
  groupBy: null,
  titleWithReference: false,
  separator: ';',
  encoding: 'utf-8',
  dateFormat: 'yyyy-mm-dd',
  certainty: 'provisional',
  statusId: 'in-progress',
  branchId: 'colmar',
};

const aDraft = (given: Partial<WorksiteDraft> = {}): WorksiteDraft => ({
  line: 2,
  reference: 'C-1',
  title: 'Piscine coque',
  client: { name: 'Ferrand', phone: null, email: null },
  areas: [
    {
      label: null,
      address: '2, rue du Lac',
      postalCode: '73000',
      city: 'Chambéry',
      latitude: null,
      longitude: null,
    },
  ],
  start: '2026-11-23',
  expectedEnd: null,
  note: null,
  ...given,
});

interface Tables {
  readonly client: Map<string, Client>;
  readonly location: Map<string, Location>;
  readonly worksite: Map<string, Worksite>;
}

const nothing = (): Tables => ({ client: new Map(), location: new Map(), worksite: new Map() });

const off = { morning: null, afternoon: null };

function planOf(tables: Tables): Present {
  const settings: Present['settings'] = {
    id: BOARD,
    companyName: 'Valmorin',
    zone: { name: 'UTC', transitions: [], offsets: [0] },
    hours: [off, off, off, off, off, off, off],
    mainBranchId: 'chambery',
    overbooking: { staff: 'warn', equipment: 'warn' },
    severities: {},
    publication: 'always',
  };
  return { settings, records: { ...tables, status: new Map(), branch: new Map() } };
}

function after(tables: Tables, changes: ChangeSet): Tables {
  const next: Tables = {
    client: new Map(tables.client),
    location: new Map(tables.location),
    worksite: new Map(tables.worksite),
  };
  for (const change of changes) {
    if (change.kind === 'client' && change.after) next.client.set(change.id, change.after);
    if (change.kind === 'location' && change.after) next.location.set(change.id, change.after);
    if (change.kind === 'worksite' && change.after) next.worksite.set(change.id, change.after);
  }
  return next;
}

const importInto = async (tables: Tables, drafts: readonly WorksiteDraft[]) => {
  const planned = await planImport(drafts, planOf(tables), mapping);
  return { ...planned, tables: after(tables, planned.changes) };
};

const only = <T>(table: ReadonlyMap<string, T>): T => {
  const [first, ...others] = table.values();
  if (first === undefined || others.length > 0) throw new Error(`${table.size} instead of one`);
  return first;
};

describe('importing worksites into a plan', () => {
  it('makes a client, a place and a worksite, in the order in which they refer to each other', async () => {
    const { changes, counts, tables } = await importInto(nothing(), [aDraft()]);

    expect(changes.map(({ kind }) => kind)).toEqual(['client', 'location', 'worksite']);
    expect(counts).toEqual({ created: 1, updated: 0, unchanged: 0, clients: 1, locations: 1 });
    expect(only(tables.worksite)).toMatchObject({
      reference: 'C-1',
      clientId: only(tables.client).id,
      locationId: only(tables.location).id,
      statusId: 'in-progress',
      branchId: 'colmar',
      start: { date: '2026-11-23', certainty: 'provisional' },
    });
  });

  it('twice changes nothing the second time', async () => {
    const first = await importInto(nothing(), [aDraft(), aDraft({ reference: 'C-2' })]);

    const again = await importInto(first.tables, [aDraft(), aDraft({ reference: 'C-2' })]);

    expect(again.changes).toEqual([]);
    expect(again.counts).toEqual({
      created: 0,
      updated: 0,
      unchanged: 2,
      clients: 0,
      locations: 0,
    });
  });

  it('into two empty plans gives the same ids', async () => {
    const one = await importInto(nothing(), [aDraft()]);
    const other = await importInto(nothing(), [aDraft()]);

    expect(one.changes).toEqual(other.changes);
  });

  it('makes one client per name, however it is written', async () => {
    const { tables, counts } = await importInto(nothing(), [
      aDraft(),
      aDraft({
        reference: 'C-2',
        client: { name: ' FERRAND', phone: '04 65 71 10 10', email: null },
      }),
    ]);

    expect(counts.clients).toBe(1);
    expect(only(tables.client)).toMatchObject({ name: 'Ferrand', phone: '04 65 71 10 10' });
  });

  it('finds the client and the worksite that a planner made by hand', async () => {
    const made = await importInto(nothing(), [aDraft()]);
    const client = { ...only(made.tables.client), id: 'by-hand' };
    const place = { ...only(made.tables.location), id: 'place', clientId: 'by-hand' };
    const worksite = {
      ...only(made.tables.worksite),
      id: 'job',
      clientId: 'by-hand',
      locationId: 'place',
    };
    const byHand: Tables = {
      client: new Map([['by-hand', client]]),
      location: new Map([['place', place]]),
      worksite: new Map([['job', worksite]]),
    };

    const { changes } = await importInto(byHand, [aDraft({ start: '2026-12-07' })]);

    expect(changes.map(({ kind, id }) => [kind, id])).toEqual([['worksite', 'job']]);
  });

  it('moves a start date, and leaves what planners decided', async () => {
    const { tables } = await importInto(nothing(), [aDraft()]);
    const before = only(tables.worksite);
    const decided: Worksite = {
      ...before,
      statusId: 'finished',
      branchId: 'chambery',
      rank: 3,
      start: { date: '2026-11-23', certainty: 'firm' },
    };
    const present = { ...tables, worksite: new Map([[before.id, decided]]) };

    const same = await importInto(present, [aDraft()]);
    const moved = await importInto(present, [aDraft({ start: '2026-12-07' })]);

    expect(same.changes).toEqual([]);
    expect(only(moved.tables.worksite)).toEqual({
      ...decided,
      start: { date: '2026-12-07', certainty: 'provisional' },
    });
  });

  it('an empty cell takes nothing away', async () => {
    const { tables } = await importInto(nothing(), [
      aDraft({ note: 'Portail : 4521', expectedEnd: '2026-12-18' }),
    ]);

    const { changes } = await importInto(tables, [
      aDraft({ start: null, note: null, expectedEnd: null, areas: [] }),
    ]);

    expect(changes).toEqual([]);
  });

  it('knows again what was renamed by hand since, and does not rename it back', async () => {
    const { tables } = await importInto(nothing(), [aDraft()]);
    const client = { ...only(tables.client), name: 'Ferrand et fils' };
    const worksite = { ...only(tables.worksite), reference: 'C-1 bis' };
    const renamed = {
      ...tables,
      client: new Map([[client.id, client]]),
      worksite: new Map([[worksite.id, worksite]]),
    };

    const { changes } = await importInto(renamed, [aDraft()]);

    expect(changes).toEqual([]);
  });

  it('never takes one record for two references of the file', async () => {
    const { tables } = await importInto(nothing(), [aDraft()]);
    const renamed = { ...only(tables.worksite), reference: 'C-2' };

    const { counts } = await importInto({ ...tables, worksite: new Map([[renamed.id, renamed]]) }, [
      aDraft(),
      aDraft({ reference: 'C-2' }),
    ]);

    expect(counts).toMatchObject({ created: 1, unchanged: 1 });
  });

  it('keeps the areas of one job in the order of the file', async () => {
    const area = (label: string) => ({
      label,
      address: null,
      postalCode: '75010',
      city: null,
      latitude: 48.8,
      longitude: 2.3,
    });

    const { tables } = await importInto(nothing(), [
      aDraft({ areas: [area('EC1'), area('EC2'), area('EC3')] }),
    ]);

    const { locationId, otherLocationIds } = only(tables.worksite);
    const labels = [locationId ?? '', ...otherLocationIds].map(
      (id) => tables.location.get(id)?.label,
    );
    expect(labels).toEqual(['EC1', 'EC2', 'EC3']);
  });
});
