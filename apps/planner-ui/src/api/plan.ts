import type { PlanView } from '@pastille/contracts';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { call } from './client.js';

export const boardsQuery = queryOptions({
  queryKey: ['boards'],
  staleTime: 5 * 60_000,
  queryFn: ({ signal }) => call('boards', { signal }),
});

/** One cache entry for the board and the forms. An unchanged plan costs the server one 304. */
export const planQuery = (boardId: string) =>
  queryOptions({
    queryKey: ['plan', boardId] as const,
    staleTime: 0,
    queryFn: ({ signal }) => call('plan', { params: { id: boardId }, signal }),
  });

/** The company's board: one today, so the first. */
export function useBoardId(): string {
  const board = useSuspenseQuery(boardsQuery).data.boards[0];
  if (!board) throw new Error('this company has no board');
  return board.id;
}

/** The plan as the forms read it; suspends until it is there. */
export function usePlan(): PlanView {
  return useSuspenseQuery(planQuery(useBoardId())).data;
}
