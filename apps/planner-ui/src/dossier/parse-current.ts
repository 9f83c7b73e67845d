import type { CustomQuestionsView, LetterheadView, WorksiteDossierView } from '@pastille/contracts';
import { ApiProblem } from '../api/api-problem.js';

/* What a refusal says is there now: the server’s own word, written by the schema of the same release. */

function verdictOf(error: unknown): object | null {
  if (!(error instanceof ApiProblem) || error.code !== 'stale') return null;
  const { verdict } = error.problem;
  return typeof verdict === 'object' && verdict !== null && 'version' in verdict ? verdict : null;
}

/** `null`: it was refused for another reason. */
export const currentDossier = (error: unknown) => verdictOf(error) as WorksiteDossierView | null;
export const currentQuestions = (error: unknown) => verdictOf(error) as CustomQuestionsView | null;
export const currentLetterhead = (error: unknown) => verdictOf(error) as LetterheadView | null;
