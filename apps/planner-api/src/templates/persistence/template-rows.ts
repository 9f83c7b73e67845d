import type { TemplateStep, TemplateVersionView, TemplateView } from '@pastille/contracts';
import type { EntityManager } from 'typeorm';

/** What a version says. */
export interface TemplateContent {
  readonly name: string;
  readonly trade: string;
  readonly steps: readonly TemplateStep[];
}

export interface Maker {
  /** `null`: the installation itself made it. */
  readonly id: string | null;
  readonly name: string;
  readonly at: Date;
}

export interface NewVersion extends TemplateContent {
  readonly templateId: string;
  readonly version: number;
  readonly maker: Maker;
}

const VERSION = `v.version, v.name, v.trade, v.steps, v.made_by_name as "madeBy",
  floor(extract(epoch from v.made_at) / 60)::integer as "madeAt"`;

const CURRENT = `select t.id, t.is_archived as archived, ${VERSION}
  from task_template t join task_template_version v
    on v.template_id = t.id and v.version = t.version
  where t.company_id = $1`;

/** All of a company, by trade and name. */
export const templatesOf = (tx: EntityManager, companyId: string): Promise<TemplateView[]> =>
  tx.query<TemplateView[]>(`${CURRENT} order by v.trade, v.name, t.id`, [companyId]);

export interface TemplateAddress {
  readonly companyId: string;
  readonly id: string;
}

export async function findTemplate(
  tx: EntityManager,
  { companyId, id }: TemplateAddress,
): Promise<TemplateView | null> {
  const [found] = await tx.query<TemplateView[]>(`${CURRENT} and t.id = $2`, [companyId, id]);
  return found ?? null;
}

/** Two who change the same one wait for each other here. */
export async function lockTemplate(
  tx: EntityManager,
  { companyId, id }: TemplateAddress,
): Promise<void> {
  await tx.query('select 1 from task_template where company_id = $1 and id = $2 for update', [
    companyId,
    id,
  ]);
}

/** Newest first. */
export const versionsOf = (
  tx: EntityManager,
  { companyId, id }: TemplateAddress,
): Promise<TemplateVersionView[]> =>
  tx.query<TemplateVersionView[]>(
    `select ${VERSION} from task_template_version v join task_template t on t.id = v.template_id
      where t.company_id = $1 and t.id = $2 order by v.version desc`,
    [companyId, id],
  );

/** @returns false where the id is taken */
export async function insertTemplate(
  tx: EntityManager,
  companyId: string,
  first: NewVersion,
): Promise<boolean> {
  const made = await tx.query<unknown[]>(
    `insert into task_template (id, company_id, version) values ($1, $2, $3)
     on conflict (id) do nothing returning id`,
    [first.templateId, companyId, first.version],
  );
  if (made.length === 0) return false;
  await insertVersion(tx, first);
  return true;
}

async function insertVersion(
  tx: EntityManager,
  { templateId, version, name, trade, steps, maker }: NewVersion,
): Promise<void> {
  await tx.query(
    `insert into task_template_version
       (template_id, version, name, trade, steps, made_by, made_by_name, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [templateId, version, name, trade, JSON.stringify(steps), maker.id, maker.name, maker.at],
  );
}

/** The next version, which is the current one from now on. */
export async function addVersion(tx: EntityManager, next: NewVersion): Promise<void> {
  await insertVersion(tx, next);
  await tx.query('update task_template set version = $2 where id = $1', [
    next.templateId,
    next.version,
  ]);
}

export async function setArchived(tx: EntityManager, id: string, archived: boolean): Promise<void> {
  await tx.query('update task_template set is_archived = $2 where id = $1', [id, archived]);
}

export async function countTemplates(tx: EntityManager, companyId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }[]>(
    'select count(*)::integer as count from task_template where company_id = $1',
    [companyId],
  );
  return row?.count ?? 0;
}

/** Which of these are no kinds of the company's. */
export async function unknownKinds(
  tx: EntityManager,
  companyId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }[]>(
    `select wanted.id from unnest($2::uuid[]) as wanted(id)
      where not exists (select 1 from task_kind k where k.id = wanted.id and k.company_id = $1)`,
    [companyId, ids],
  );
  return new Set(rows.map(({ id }) => id));
}
