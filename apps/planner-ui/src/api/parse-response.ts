import type { Problem } from '@pastille/contracts';
import { ApiProblem } from './api-problem.js';

/**
 * The server strips and checks every answer against the same schema before sending it, and this page
 * comes from the same release: reading a plan of 20,000 bars a second time would only cost time.
 */
export async function parseAnswer<T>(response: Response): Promise<T> {
  return (await response.json()) as T;
}

/** What tells our problems from a proxy's page. The rest is the server's word, which its own schema checked. */
function isProblem(body: unknown): body is Problem {
  if (typeof body !== 'object' || body === null) return false;
  const { code, detail, violations } = body as Partial<Record<keyof Problem, unknown>>;
  return typeof code === 'string' && typeof detail === 'string' && Array.isArray(violations);
}

/** Turns any refusal into an {@link ApiProblem}, also one that a proxy between us and the API made up. */
export async function parseProblem(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) return new ApiProblem(body);
  return new ApiProblem({
    type: 'about:blank',
    title: response.statusText,
    status: response.status,
    code: response.status >= 500 ? 'unavailable' : 'invalid',
    detail: '',
    requestId: response.headers.get('x-request-id'),
    violations: [],
  });
}
