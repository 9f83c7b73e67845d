import type { EntityManager } from 'typeorm';

/** What is known of a file; its content lies in the store under `hash`. */
export interface StoredFile {
  readonly id: string;
  readonly companyId: string;
  readonly hash: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly clientId: string;
  readonly worksiteId: string | null;
  readonly interventionId: string | null;
  readonly byId: string;
  readonly byName: string;
  readonly at: Date;
}

const FILE = `id, company_id as "companyId", hash, bytes, width, height, name, client_id as "clientId",
  worksite_id as "worksiteId", intervention_id as "interventionId", by_id as "byId", by_name as "byName", at`;

export async function insertFile(tx: EntityManager, file: StoredFile): Promise<void> {
  await tx.query(
    `insert into stored_file (id, company_id, hash, media_type, bytes, width, height, name, folder,
       client_id, worksite_id, intervention_id, by_id, by_name, at)
     values ($1, $2, $3, 'image/jpeg', $4, $5, $6, $7, 'photos', $8, $9, $10, $11, $12, $13)`,
    [
      ...[file.id, file.companyId, file.hash, file.bytes, file.width, file.height, file.name],
      ...[file.clientId, file.worksiteId, file.interventionId, file.byId, file.byName, file.at],
    ],
  );
}

export async function findFile(
  tx: EntityManager,
  { id, companyId }: Pick<StoredFile, 'id' | 'companyId'>,
): Promise<StoredFile | null> {
  const [file] = await tx.query<StoredFile[]>(
    `select ${FILE} from stored_file where id = $1 and company_id = $2`,
    [id, companyId],
  );
  return file ?? null;
}

const MOST = 500;

/** The newest first. */
export const filesOfClient = (
  tx: EntityManager,
  { clientId, companyId }: Pick<StoredFile, 'clientId' | 'companyId'>,
): Promise<StoredFile[]> =>
  tx.query<StoredFile[]>(
    `select ${FILE} from stored_file where client_id = $1 and company_id = $2
      order by at desc, id limit ${MOST}`,
    [clientId, companyId],
  );

/** Which of some contents anybody has. */
export async function knownHashes(
  tx: EntityManager,
  hashes: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ hash: string }[]>(
    'select distinct hash from stored_file where hash = any($1::text[])',
    [hashes],
  );
  return new Set(rows.map(({ hash }) => hash));
}
