import type { CustomQuestion } from '@pastille/contracts';
import type { EntityManager } from 'typeorm';

export interface QuestionList {
  readonly version: number;
  readonly questions: readonly CustomQuestion[];
}

export async function questionsOf(
  tx: Pick<EntityManager, 'query'>,
  companyId: string,
): Promise<QuestionList> {
  const [list] = await tx.query<QuestionList[]>(
    'select version, questions from question_list where company_id = $1',
    [companyId],
  );
  return list ?? { version: 0, questions: [] };
}
