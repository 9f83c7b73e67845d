import type {
  Answer,
  ChecklistItem,
  Contact,
  CustomQuestion,
  Locale,
  Material,
} from '@pastille/contracts';
import type { EntityManager } from 'typeorm';

export type Subject = CustomQuestion['about'];

/** Whose dossiers together are the dossier of a worksite. */
export interface Subjects {
  readonly companyId: string;
  readonly boardId: string;
  readonly ids: Readonly<Record<Subject, string | null>>;
}

/** Who wrote, and when. */
export interface Writer {
  readonly id: string;
  readonly name: string;
  readonly at: Date;
}

/** What is kept of one subject. */
export interface DossierPart {
  readonly about: Subject;
  readonly version: number;
  readonly language: Locale | null;
  readonly contacts: readonly Contact[];
  readonly answers: readonly Answer[];
  readonly checklist: readonly ChecklistItem[];
  readonly materials: readonly Material[];
  /** `null`: nobody has written anything yet. */
  readonly writer: Writer | null;
}

interface PartRow extends Omit<DossierPart, 'writer'> {
  readonly changedBy: string;
  readonly changedByName: string;
  readonly changedAt: Date;
}

export const emptyPart = (about: Subject): DossierPart => ({
  about,
  version: 0,
  language: null,
  contacts: [],
  answers: [],
  checklist: [],
  materials: [],
  writer: null,
});

/** `null`: there is no such worksite. */
export async function findSubjects(
  tx: Pick<EntityManager, 'query'>,
  worksiteId: string,
): Promise<Subjects | null> {
  const [row] = await tx.query<SubjectsRow[]>(
    `select company_id as "companyId", board_id as "boardId", client_id as client,
       location_id as location, works_id as works, id as worksite from worksite where id = $1`,
    [worksiteId],
  );
  if (!row) return null;
  const { companyId, boardId, ...ids } = row;
  return { companyId, boardId, ids };
}

type SubjectsRow = Record<Subject, string> & { companyId: string; boardId: string };

/** Those of which something is known. */
export async function partsOf(
  tx: Pick<EntityManager, 'query'>,
  { companyId, ids }: Subjects,
): Promise<readonly DossierPart[]> {
  const rows = await tx.query<PartRow[]>(
    `select about, version, language, contacts, answers, checklist, materials,
       changed_by as "changedBy", changed_by_name as "changedByName", changed_at as "changedAt"
       from dossier where company_id = $1 and (about, subject_id) in
         (('client', $2::uuid), ('location', $3::uuid), ('works', $4::uuid), ('worksite', $5::uuid))`,
    [companyId, ids.client, ids.location, ids.works, ids.worksite],
  );
  return rows.map(({ changedBy, changedByName, changedAt, ...part }) => ({
    ...part,
    writer: { id: changedBy, name: changedByName, at: changedAt },
  }));
}

/** A part as it is after a change. The caller holds the subject’s lock. */
export interface ChangedPart {
  readonly companyId: string;
  readonly subjectId: string;
  readonly part: DossierPart;
  readonly writer: Writer;
}

/** One version on. */
export async function savePart(
  tx: Pick<EntityManager, 'query'>,
  { companyId, subjectId, part, writer }: ChangedPart,
): Promise<void> {
  await tx.query(
    `insert into dossier (company_id, about, subject_id, version, language, contacts, answers,
       checklist, materials, changed_by, changed_by_name, changed_at)
     values ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (company_id, about, subject_id) do update set version = dossier.version + 1,
       language = excluded.language, contacts = excluded.contacts, answers = excluded.answers,
       checklist = excluded.checklist, materials = excluded.materials,
       changed_by = excluded.changed_by, changed_by_name = excluded.changed_by_name,
       changed_at = excluded.changed_at`,
    [
      ...[companyId, part.about, subjectId, part.language],
      ...[part.contacts, part.answers, part.checklist, part.materials].map((list) =>
        JSON.stringify(list),
      ),
      ...[writer.id, writer.name, writer.at],
    ],
  );
}

/** Many at once, of subjects of which nothing is known yet. */
export async function insertParts(
  tx: Pick<EntityManager, 'query'>,
  parts: readonly ChangedPart[],
): Promise<void> {
  const rows = parts.map(({ companyId, subjectId, part, writer }) => ({
    ...{ company_id: companyId, about: part.about, subject_id: subjectId, version: 1 },
    ...{ language: part.language, contacts: part.contacts, answers: part.answers },
    ...{ checklist: part.checklist, materials: part.materials },
    ...{ changed_by: writer.id, changed_by_name: writer.name, changed_at: writer.at },
  }));
  await tx.query(
    'insert into dossier select * from jsonb_populate_recordset(null::dossier, $1::jsonb)',
    [JSON.stringify(rows)],
  );
}

/**
 * From here to the COMMIT nobody else changes a dossier of these subjects: locked in one order, and by
 * name, so that a subject of which nothing is known yet is locked too.
 */
export async function lockSubjects(
  tx: Pick<EntityManager, 'query'>,
  { ids }: Subjects,
): Promise<void> {
  const known = [ids.client, ids.location, ids.works, ids.worksite].filter((id) => id !== null);
  for (const id of known.toSorted()) {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('dossier:' || $1, 0))`, [id]);
  }
}

/** Every board on which the subject of a change is shown. */
export async function boardsShowing(
  tx: Pick<EntityManager, 'query'>,
  { companyId, ids }: Subjects,
): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select distinct board_id as id from worksite where company_id = $1
       and (client_id = $2 or location_id = $3 or works_id = $4 or id = $5)`,
    [companyId, ids.client, ids.location, ids.works, ids.worksite],
  );
  return rows.map(({ id }) => id);
}
