import type { CustomQuestion } from '@pastille/contracts';
import type { EntityManager } from 'typeorm';
import type { Writer } from './dossier-rows.js';

export interface QuestionList {
  readonly version: number;
  readonly questions: readonly CustomQuestion[];
  readonly writer: Writer | null;
}

interface QuestionListRow extends Omit<QuestionList, 'writer'> {
  readonly changedBy: string;
  readonly changedByName: string;
  readonly changedAt: Date;
}

export async function questionsOf(
  tx: Pick<EntityManager, 'query'>,
  companyId: string,
): Promise<QuestionList> {
  const [row] = await tx.query<QuestionListRow[]>(
    `select version, questions, changed_by as "changedBy", changed_by_name as "changedByName",
       changed_at as "changedAt" from question_list where company_id = $1`,
    [companyId],
  );
  if (!row) return { version: 0, questions: [], writer: null };
  const { changedBy, changedByName, changedAt, ...list } = row;
  return { ...list, writer: { id: changedBy, name: changedByName, at: changedAt } };
}

/** The caller holds `lockCompanyPaper`. */
export async function saveQuestions(
  tx: Pick<EntityManager, 'query'>,
  companyId: string,
  { questions, writer }: { readonly questions: readonly CustomQuestion[]; readonly writer: Writer },
): Promise<void> {
  await tx.query(
    `insert into question_list (company_id, version, questions, changed_by, changed_by_name, changed_at)
     values ($1, 1, $2, $3, $4, $5)
     on conflict (company_id) do update set version = question_list.version + 1,
       questions = excluded.questions, changed_by = excluded.changed_by,
       changed_by_name = excluded.changed_by_name, changed_at = excluded.changed_at`,
    [companyId, JSON.stringify(questions), writer.id, writer.name, writer.at],
  );
}

/** One at a time changes a company’s questions or its letterhead. */
export async function lockCompanyPaper(
  tx: Pick<EntityManager, 'query'>,
  companyId: string,
): Promise<void> {
  await tx.query('select 1 from company where id = $1 for no key update', [companyId]);
}
