import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { planQuery, useBoardId } from '../../api/plan.js';
import type { BoardEars } from '../../board/sync/boardSocket.js';

/** A page beside the board hears of what others change: of the plan, and of what stands beside it. */
export function useNewsLine(): void {
  const client = useQueryClient();
  const boardId = useBoardId();
  useEffect(() => {
    let isOver = false;
    let close = (): void => undefined;
    const { queryKey } = planQuery(boardId);
    const ask = (): void => void client.invalidateQueries({ queryKey });
    const ears: BoardEars = {
      lastRevision: () => client.getQueryData(queryKey)?.revision ?? 0,
      onCaughtUp: ({ revision }) => {
        if (revision > (client.getQueryData(queryKey)?.revision ?? 0)) ask();
      },
      onChanged: ({ revision }) => {
        if (revision > (client.getQueryData(queryKey)?.revision ?? 0)) ask();
      },
      onTouched: ask,
      onPresence: () => undefined,
      onLeft: () => close(),
      onConnected: () => undefined,
      onOnline: () => undefined,
    };
    // After the page: nobody waits for news.
    void import('../../board/sync/boardSocket.js').then(({ openBoardSocket }) => {
      if (isOver) return;
      ({ close } = openBoardSocket(boardId, ears));
    });
    return () => {
      isOver = true;
      close();
    };
  }, [boardId, client]);
}
