import type { CommandAnswer } from '@pastille/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../api/api-problem.js';
import { call } from '../../api/client.js';
import { useBoard, useSnapshot } from '../board-context.js';

export interface Since {
  readonly by: string;
  readonly since: number;
}

export type SincePreview =
  | { readonly kind: 'waits' }
  | {
      readonly kind: 'would';
      readonly answer: CommandAnswer;
      readonly partial: boolean;
      readonly why: readonly string[];
    }
  | { readonly kind: 'none'; readonly why: readonly string[] };

const sentencesOf = ({ problem }: ApiProblem): readonly string[] => {
  const told = problem.violations.map(({ message }) => message).filter(Boolean);
  return told.length > 0 ? [...new Set(told)] : [problem.detail];
};

/** All of it, or, where something stands in the way, what can go back and why the rest cannot. */
async function preview(boardId: string, since: Since): Promise<SincePreview> {
  const ask = (partial: boolean) =>
    call('preview', { params: { id: boardId }, body: { type: 'undo-since', ...since, partial } });
  try {
    return { kind: 'would', answer: await ask(false), partial: false, why: [] };
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const why = sentencesOf(error);
    if (error.code !== 'stale' && error.code !== 'locked') return { kind: 'none', why };
    const answer = await ask(true);
    return answer.changes.length > 0
      ? { kind: 'would', answer, partial: true, why }
      : { kind: 'none', why };
  }
}

/** « Tout annuler depuis 10 h 40 (par X) »: previewed by the server, which has the whole log, then done as previewed. */
export function useUndoSince(since: Since, onDone: () => void) {
  const { plan, store } = useBoard();
  const revision = useSnapshot(({ state }) => state.confirmed.revision);
  const [isStale, setStale] = useState(false);
  const query = useQuery({
    queryKey: ['undo-since', plan.boardId, since.by, since.since, revision],
    queryFn: () => preview(plan.boardId, since),
    staleTime: Infinity,
  });
  const seen: SincePreview = query.data ?? { kind: 'waits' };
  const act = async (): Promise<void> => {
    if (seen.kind !== 'would') return;
    const command = { type: 'undo-since', ...since, partial: seen.partial } as const;
    const sent = await store.ask(command, seen.answer.hash);
    if (sent.kind === 'done') onDone();
    else setStale(sent.kind === 'stale');
  };
  return { preview: seen, error: query.error, isStale, act };
}
