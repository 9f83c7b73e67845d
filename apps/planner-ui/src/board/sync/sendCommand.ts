import { CommandBody, type PostCommandInput } from '@pastille/contracts';
import type { PlanningCommand } from '@pastille/scheduling';
import { ApiProblem, Unreachable } from '../../api/api-problem.js';
import type { Arrival } from '../state/boardState.js';

/** How a command ended: done, refused for good, or not known because nothing answered. */
export type Sent =
  | { readonly kind: 'done'; readonly answer: Arrival }
  | { readonly kind: 'stale' }
  | { readonly kind: 'refused'; readonly problem: ApiProblem }
  | { readonly kind: 'unreachable' };

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
export async function sendCommand(
  post: (body: PostCommandInput) => Promise<Arrival>,
  command: PlanningCommand,
  envelope: Envelope,
): Promise<Sent> {
  try {
    return { kind: 'done', answer: await post(bodyOf(command, envelope)) };
  } catch (error) {
    if (error instanceof Unreachable) return { kind: 'unreachable' };
    if (!(error instanceof ApiProblem)) throw error;
    if (error.code === 'unavailable' || error.code === 'internal') return { kind: 'unreachable' };
    return error.code === 'stale' ? { kind: 'stale' } : { kind: 'refused', problem: error };
  }
}
