import type { Locale, Role } from '@pastille/contracts';
import type { EntityManager } from 'typeorm';

/** Whose link it is, where they are planned, and in whose name they act. */
export interface LinkPerson {
  readonly resourceId: string;
  readonly name: string;
  readonly companyId: string;
  readonly companyName: string;
  readonly boardId: string;
  readonly locale: Locale;
  /** Links of an earlier generation are dead. */
  readonly generation: number;
  /** The account that acts; of a person without one, the person. */
  readonly userId: string;
  readonly userName: string;
  readonly role: Role;
  /** `false`: archived, or the account was closed. */
  readonly isActive: boolean;
}

export async function findLinkPerson(
  tx: EntityManager,
  resourceId: string,
): Promise<LinkPerson | null> {
  const [person] = await tx.query<LinkPerson[]>(
    `select r.id as "resourceId", r.name, r.company_id as "companyId", c.name as "companyName",
            r.board_id as "boardId", coalesce(u.locale, c.locale) as locale,
            coalesce(g.generation, 0) as generation, coalesce(u.id, r.id) as "userId",
            coalesce(u.name, r.name) as "userName", coalesce(u.role, 'technician') as role,
            not r.is_archived and coalesce(u.is_active, true) as "isActive"
       from resource r
       join company c on c.id = r.company_id
       left join app_user u on u.id = r.user_id
       left join act_link_generation g on g.resource_id = r.id
      where r.id = $1 and r.kind in ('staff', 'subcontractor')`,
    [resourceId],
  );
  return person ?? null;
}

/** Whom to call when nothing else helps: planners first, then managers. An account that nobody linked goes by its name. */
export interface Caller {
  readonly name: string;
  readonly phone: string;
}

export const callersOf = (tx: EntityManager, companyId: string): Promise<Caller[]> =>
  tx.query<Caller[]>(
    `select r.name, r.phone from app_user u join resource r on r.company_id = u.company_id
        and (r.user_id = u.id or (r.user_id is null and r.kind = 'staff' and r.name = u.name))
      where u.company_id = $1 and u.is_active and u.role in ('planner', 'manager')
        and r.phone is not null and not r.is_archived
      order by u.role = 'planner' desc, r.position, r.name limit 2`,
    [companyId],
  );

export async function generationsOf(
  tx: EntityManager,
  companyId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ id: string; generation: number }[]>(
    'select resource_id as id, generation from act_link_generation where company_id = $1',
    [companyId],
  );
  return new Map(rows.map(({ id, generation }) => [id, generation]));
}

export async function growGeneration(
  tx: EntityManager,
  { companyId, resourceId }: { readonly companyId: string; readonly resourceId: string },
): Promise<void> {
  await tx.query(
    `insert into act_link_generation (resource_id, company_id, generation)
       select id, company_id, 1 from resource where id = $1 and company_id = $2
     on conflict (resource_id) do update set generation = (act_link_generation.generation + 1) % 65536`,
    [resourceId, companyId],
  );
}
