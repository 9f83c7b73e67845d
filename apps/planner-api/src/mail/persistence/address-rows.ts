import type { Locale } from '@pastille/contracts';
import type { EntityManager } from 'typeorm';

/** Where a person is reached, and in which language. */
export interface KnownAddress {
  readonly resourceId: string;
  readonly address: string;
  /** `book`: as somebody typed it, which wins. */
  readonly from: 'account' | 'book';
  /** `null`: has no account to say so. */
  readonly locale: Locale | null;
}

/** Of everybody who has one. */
export const knownAddresses = (tx: EntityManager, companyId: string): Promise<KnownAddress[]> =>
  tx.query<KnownAddress[]>(
    `select r.id as "resourceId", coalesce(a.address, u.email) as address,
            case when a.address is null then 'account' else 'book' end as "from", u.locale
       from resource r
       left join mail_address a on a.resource_id = r.id
       left join app_user u on u.id = r.user_id and u.is_active
      where r.company_id = $1 and r.kind in ('staff', 'subcontractor') and not r.is_archived
        and coalesce(a.address, u.email) is not null
      order by r.id`,
    [companyId],
  );

export interface TypedAddress {
  readonly resourceId: string;
  readonly companyId: string;
  readonly address: string;
  readonly by: string;
  readonly at: Date;
}

/** @returns `false`: there is no such person */
export async function writeAddress(tx: EntityManager, typed: TypedAddress): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into mail_address (resource_id, company_id, address, changed_by, changed_at)
       select id, company_id, $3, $4, $5 from resource
        where id = $1 and company_id = $2 and kind in ('staff', 'subcontractor')
     on conflict (resource_id) do update set address = $3, changed_by = $4, changed_at = $5
     returning 1`,
    [typed.resourceId, typed.companyId, typed.address, typed.by, typed.at],
  );
  return rows.length > 0;
}

export async function eraseAddress(
  tx: EntityManager,
  { resourceId, companyId }: Pick<TypedAddress, 'resourceId' | 'companyId'>,
): Promise<void> {
  await tx.query('delete from mail_address where resource_id = $1 and company_id = $2', [
    resourceId,
    companyId,
  ]);
}

/** The one that somebody signs in with. */
export async function addressOfUser(tx: EntityManager, userId: string): Promise<string> {
  const [row] = await tx.query<{ email: string }[]>('select email from app_user where id = $1', [
    userId,
  ]);
  return row?.email ?? '';
}
