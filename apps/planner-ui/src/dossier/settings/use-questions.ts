import type { CustomQuestion, CustomQuestionsView } from '@pastille/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import { useBoardId } from '../../api/plan.js';
import { questionsQuery } from '../dossier-queries.js';
import { currentQuestions } from '../parse-current.js';

export type ChangeQuestions = (
  change: (questions: readonly CustomQuestion[]) => CustomQuestion[],
) => Promise<void>;

/** The company’s questions, and how to change the list: on the version that was seen, once more where others were faster. */
export function useQuestions(): {
  readonly list: CustomQuestionsView | null;
  readonly change: ChangeQuestions;
} {
  const client = useQueryClient();
  const query = questionsQuery(useBoardId());
  const { data } = useQuery(query);
  const keep = (list: CustomQuestionsView) => client.setQueryData(query.queryKey, list);
  const put: ChangeQuestions = async (change) => {
    const list = client.getQueryData(query.queryKey);
    if (!list) return;
    const body = { version: list.version, questions: change(list.questions) };
    keep(await call('putQuestions', { body }));
  };
  const change: ChangeQuestions = async (made) => {
    try {
      await put(made);
    } catch (error) {
      const current = currentQuestions(error);
      if (!current) throw error;
      // Each change is about one question: it is made again on the list as it is now.
      keep(current);
      await put(made);
    }
  };
  return { list: data ?? null, change };
}
