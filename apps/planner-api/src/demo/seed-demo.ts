import type { ChangeSet, Snapshot } from '@pastille/scheduling';
import type { LocalDate } from '@pastille/time';
import type { DataSource, EntityManager } from 'typeorm';
import { hashPassword } from '../platform/auth/password-hash.js';
import { PlanRepository } from '../planning/persistence/plan.repository.js';
import { insertTemplate } from '../templates/persistence/template-rows.js';
import { DEMO_BOARD_ID, DEMO_COMPANY_ID, demoId } from './demo-id.js';
import { demoTemplates } from './demo-templates.js';
import type { KeepFile } from './dossiers/demo-photos.js';
import { drawDemo, seedDossiers } from './dossiers/seed-dossiers.js';
import { demoSnapshot } from './demo-snapshot.js';
import { seedAddresses } from './mail-addresses.js';

export interface DemoOptions {
  /** The day around which the company works. */
  readonly today: LocalDate;
  /** Of all its accounts. */
  readonly password: string;
  readonly now: Date;
  /** Where its photos are kept; answers by what they are asked for again. */
  readonly keepFile: KeepFile;
}

/** Any number, the same in every process: « who makes the demo company ». */
const DEMO_LOCK = 7_283_005;

/** Key, role, name; the address is `<key>@valmorin.example`. */
const USERS = [
  ['admin', 'administrator', 'Hélène Valmorin'],
  ['manager', 'manager', 'Olivier Jacquet'],
  ['planner', 'planner', 'Sophie Garnier'],
  ['planner2', 'planner', 'Baptiste Lemoine'],
  ['technician', 'technician', 'Julien Favre'],
  ['viewer', 'viewer', 'Comptabilité'],
] as const;

/**
 * Writes the demo company, once: two processes that start together make one, whoever comes second
 * finds it there. All or nothing.
 */
export async function seedDemo(dataSource: DataSource, options: DemoOptions): Promise<void> {
  const passwordHash = await hashPassword(options.password);
  await dataSource.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [DEMO_LOCK]);
    if (await isThere(tx)) return;
    const snapshot = demoSnapshot(options);
    // Drawn while the database writes; whoever awaits it hears of a failure.
    const pictures = drawDemo(snapshot, options.now, options.keepFile);
    void pictures.catch(() => undefined);
    await insertCompany(tx, snapshot, options.now);
    await insertUsers(tx, passwordHash);
    const home = { companyId: DEMO_COMPANY_ID, boardId: DEMO_BOARD_ID };
    await new PlanRepository().save(tx, home, everythingIn(snapshot));
    for (const template of demoTemplates(options.now))
      await insertTemplate(tx, DEMO_COMPANY_ID, template);
    await seedAddresses(tx, snapshot, options.now);
    await seedDossiers(tx, { snapshot, now: options.now, pictures: await pictures });
  });
}

async function isThere(tx: EntityManager): Promise<boolean> {
  const found = await tx.query<unknown[]>('select 1 from company where id = $1', [DEMO_COMPANY_ID]);
  return found.length > 0;
}

/** What must be there before the plan: its board, and the branch that the board refers to. */
async function insertCompany(
  tx: EntityManager,
  { settings, branches }: Snapshot,
  now: Date,
): Promise<void> {
  await tx.query(
    `insert into company (id, name, locale, is_set_up, created_at) values ($1, $2, 'fr', true, $3)`,
    [DEMO_COMPANY_ID, settings.companyName, now],
  );
  const main = branches.find(({ id }) => id === settings.mainBranchId);
  await tx.query(
    'insert into branch (id, company_id, name, holiday_region) values ($1, $2, $3, $4)',
    [settings.mainBranchId, DEMO_COMPANY_ID, main?.name, main?.holidayRegion],
  );
  await tx.query(
    `insert into board (id, company_id, name, zone_name, hours, main_branch_id, overbooking_staff, overbooking_equipment)
     values ($1, $2, 'Planning', $3, $4, $5, $6, $7)`,
    [
      DEMO_BOARD_ID,
      DEMO_COMPANY_ID,
      settings.zone.name,
      JSON.stringify(settings.hours),
      settings.mainBranchId,
      settings.overbooking.staff,
      settings.overbooking.equipment,
    ],
  );
}

async function insertUsers(tx: EntityManager, passwordHash: string): Promise<void> {
  for (const [key, role, name] of USERS) {
    await tx.query(
      `insert into app_user (id, company_id, email, name, role, locale, password_hash)
       values ($1, $2, $3, $4, $5, 'fr', $6)`,
      [demoId(`user:${key}`), DEMO_COMPANY_ID, `${key}@valmorin.example`, name, role, passwordHash],
    );
  }
}

/** The whole company as what was added to nothing. */
function everythingIn(snapshot: Snapshot): ChangeSet {
  const added = <K, R extends { readonly id: string }>(kind: K, records: readonly R[]) =>
    records.map((after) => ({ kind, id: after.id, before: null, after }));
  return [
    ...added(
      'branch' as const,
      snapshot.branches.filter(({ id }) => id !== snapshot.settings.mainBranchId),
    ),
    ...added('status' as const, snapshot.statuses),
    ...added('taskKind' as const, snapshot.taskKinds),
    ...added('client' as const, snapshot.clients),
    ...added('location' as const, snapshot.locations),
    ...added('works' as const, snapshot.works),
    ...added('resource' as const, snapshot.resources),
    ...added('worksite' as const, snapshot.worksites),
    ...added('task' as const, snapshot.tasks),
    ...added('onCall' as const, snapshot.onCalls),
    ...added('absence' as const, snapshot.absences),
    ...added('series' as const, snapshot.series),
    ...added('intervention' as const, snapshot.interventions),
  ];
}
