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
