import type { CustomQuestion } from '@pastille/contracts';

/** One list of all subjects: up and down is among those of the same subject that are still asked. */
export function movedQuestion(
  questions: readonly CustomQuestion[],
  question: CustomQuestion,
  step: -1 | 1,
): CustomQuestion[] {
  const from = questions.findIndex(({ id }) => id === question.id);
  const isNeighbour = ({ about, archived }: CustomQuestion): boolean =>
    about === question.about && !archived;
  const to =
    step === 1
      ? questions.findIndex((one, at) => at > from && isNeighbour(one))
      : questions.findLastIndex((one, at) => at < from && isNeighbour(one));
  if (from < 0 || to < 0) return [...questions];
  return questions.toSpliced(from, 1).toSpliced(to, 0, question);
}

/** In the place of the one with its id, else at the end. */
export const withQuestion = (
  questions: readonly CustomQuestion[],
  question: CustomQuestion,
): CustomQuestion[] =>
  questions.some(({ id }) => id === question.id)
    ? questions.map((one) => (one.id === question.id ? question : one))
    : [...questions, question];
