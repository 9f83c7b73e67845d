import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.js';
import { BrokenPage } from '../app/BrokenPage.js';
import { Board } from './Board.js';
import { BoardSkeleton } from './BoardSkeleton.js';

/** Finds the board, fetches its plan once; from then on the board keeps itself up to date. */
export default function BoardPage() {
  const { t } = useTranslation('board');
  const boards = useQuery({
    queryKey: ['boards'],
    queryFn: ({ signal }) => call('boards', { signal }),
  });
  const boardId = boards.data?.boards[0]?.id;
  const plan = useQuery({
    queryKey: ['plan', boardId],
    queryFn: ({ signal }) => call('plan', { params: { id: boardId ?? '' }, signal }),
    enabled: boardId !== undefined,
    // The socket brings what is new; a plan left lying around would only be old.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const error = boards.error ?? plan.error;
  if (error) return <BrokenPage error={error} />;
  if (boards.data && !boardId) return <BrokenPage error={new Error(t('noBoard'))} />;
  if (!plan.data || !boardId) return <BoardSkeleton />;
  return <Board key={boardId} boardId={boardId} plan={plan.data} />;
}
