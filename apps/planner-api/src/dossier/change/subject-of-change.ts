import type { CustomQuestion, DossierChange } from '@pastille/contracts';
import type { Subject } from '../persistence/dossier-rows.js';

/** Whose dossier a change is about; `null`: an answer to a question that nobody asks. */
export function subjectOfChange(
  change: DossierChange,
  questions: readonly CustomQuestion[],
): Subject | null {
  switch (change.type) {
    case 'set-language':
    case 'put-contact':
    case 'remove-contact':
      return 'client';
    case 'answer':
      return questions.find(({ id }) => id === change.questionId)?.about ?? null;
    default:
      return 'worksite';
  }
}
