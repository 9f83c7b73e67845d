import type { HistoryEntryView, HistoryView } from '@pastille/contracts';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { call } from '../../api/client.js';
import { useBoard, useSnapshot } from '../board-context.js';

export interface HistoryFilter {
  readonly by: string | null;
  readonly about: string | null;
}

const KEY = 'history';
/** Several changes a second are fetched as one. */
const BREATH_MS = 400;

/** Page by page, newest first, and again whenever the plan moved. */
export function useHistory({ by, about }: HistoryFilter) {
  const { plan } = useBoard();
  const { boardId } = plan;
  const client = useQueryClient();
  const revision = useSnapshot(({ state }) => state.confirmed.revision);
  const query = useInfiniteQuery({
    queryKey: [KEY, boardId, by, about],
    // Nothing stands before revision 1: 0 asks for the newest.
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }): Promise<HistoryView> => {
      const asked = {
        ...(pageParam === 0 ? {} : { before: pageParam }),
        ...(by === null ? {} : { by }),
        ...(about === null ? {} : { about }),
      };
      return call('history', { params: { id: boardId }, query: asked, signal });
    },
    getNextPageParam: ({ next }) => next,
  });
  useEffect(() => {
    const timer = setTimeout(() => {
      void client.invalidateQueries({ queryKey: [KEY, boardId] });
    }, BREATH_MS);
    return () => clearTimeout(timer);
  }, [client, boardId, revision]);
  const pages = query.data?.pages;
  const entries = useMemo<readonly HistoryEntryView[]>(
    () => pages?.flatMap((page) => page.entries) ?? [],
    [pages],
  );
  return { ...query, entries, people: pages?.[0]?.people ?? [] };
}
