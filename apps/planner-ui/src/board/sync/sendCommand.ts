import { CommandBody, type PostCommandInput } from '@pastille/contracts';
import type { PlanningCommand } from '@pastille/scheduling';
import { ApiProblem, Unreachable } from '../../api/api-problem.js';
import type { Arrival } from '../state/boardState.js';

/** How a command ended: done, refused for good, or not known because nothing answered. */
export type Sent =
  | { readonly kind: 'done'; readonly answer: Arrival }
  | { readonly kind: 'stale' }
  | { readonly kind: 'refused'; readonly problem: ApiProblem }
  | { readonly kind: 'unreachable' }
  /** Something answered that it cannot: the server itself, or what stands before it. */
  | { readonly kind: 'failing'; readonly problem: ApiProblem }
  | { readonly kind: 'signed-out' };

export interface Envelope {
  readonly commandId: string;
  readonly basedOn: number;
  /** Hash of the verdict that the person saw. */
  readonly expect: string | null;
}

/** The wire knows an undo by the command it takes back; the inverse is in the server's own log. */
export function bodyOf(command: PlanningCommand, envelope: Envelope): PostCommandInput {
  return { ...CommandBody.parse(command), ...envelope };
}

/**
 * One attempt. The same `commandId` again is safe: a command whose answer was lost is answered from
 * the log instead of being done twice.
 */
export async function sendBody(
  post: (body: PostCommandInput) => Promise<Arrival>,
  body: PostCommandInput,
): Promise<Sent> {
  try {
    return { kind: 'done', answer: await post(body) };
  } catch (error) {
    if (error instanceof Unreachable) return { kind: 'unreachable' };
    if (!(error instanceof ApiProblem)) throw error;
    return ofProblem(error);
  }
}

function ofProblem(problem: ApiProblem): Sent {
  if (problem.status === 401) return { kind: 'signed-out' };
  if (problem.code === 'unavailable' || problem.code === 'internal')
    return { kind: 'failing', problem };
  return problem.code === 'stale' ? { kind: 'stale' } : { kind: 'refused', problem };
}
