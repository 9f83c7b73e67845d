import type { ImportMapping } from '@pastille/contracts';
import type { EntityManager } from 'typeorm';

export interface SavedMapping {
  readonly id: string;
  readonly name: string;
  readonly mapping: ImportMapping;
}

export function savedMappings(tx: EntityManager, companyId: string): Promise<SavedMapping[]> {
  return tx.query<SavedMapping[]>(
    'select id, name, mapping from import_mapping where company_id = $1 order by name, id',
    [companyId],
  );
}

/** Under a name that is taken, the newer mapping replaces the older. */
export async function saveMapping(
  tx: EntityManager,
  companyId: string,
  { id, name, mapping }: SavedMapping,
): Promise<SavedMapping> {
  const [saved] = await tx.query<SavedMapping[]>(
    `insert into import_mapping (id, company_id, name, mapping) values ($1, $2, $3, $4)
     on conflict (company_id, name) do update set mapping = excluded.mapping
     returning id, name, mapping`,
    [id, companyId, name, JSON.stringify(mapping)],
  );
  return saved ?? { id, name, mapping };
}
