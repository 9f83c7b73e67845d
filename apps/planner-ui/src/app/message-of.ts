import type { TFunction } from 'i18next';
import { ApiProblem, Unreachable } from '../api/api-problem.js';

function sentenceOf(error: ApiProblem, t: TFunction): string {
  if (error.code === 'stale') return t('errors.stale');
  const violations = error.problem.violations.map((violation) => violation.message).filter(Boolean);
  const said =
    violations.length > 0 ? [...new Set(violations)].slice(0, 3).join(' ') : error.problem.detail;
  if (said) return said;
  if (error.status >= 500) return t('errors.unavailable');
  return error.status === 403 ? t('errors.forbidden') : t('errors.unknown');
}

/** What happened, what was kept, what to do: the API's own sentence wherever it gave one. */
export function messageOf(error: unknown, t: TFunction): string {
  if (error instanceof Unreachable) return t('errors.unreachable');
  if (error instanceof ApiProblem) {
    const id = error.code === 'internal' ? error.problem.requestId : null;
    const sentence = sentenceOf(error, t);
    return id ? `${sentence} ${t('errors.reference', { id })}` : sentence;
  }
  return t('errors.unknown');
}
