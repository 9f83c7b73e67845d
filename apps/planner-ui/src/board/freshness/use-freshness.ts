import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { call } from '../../api/client.js';
import { freshnessOf, NOTHING_FRESH, type Freshness } from './freshness.js';

export const FRESHNESS = 'freshness';

/** The server tells when a phone has read (`WatchNews`); what a bad line swallowed is asked for again. */
const EVERY_MS = 60_000;

/** After a change: a burst of them asks once. */
const SOON_MS = 1_000;

interface Asked {
  readonly boardId: string;
  /** Of the confirmed plan: a new one may have made something stale. */
  readonly revision: number;
  /** Only who plans is told. */
  readonly isWanted: boolean;
}

/** What has reached whom; the same object as long as there is no news. Nothing known is nothing said. */
export function useFreshness({ boardId, revision, isWanted }: Asked): Freshness {
  const client = useQueryClient();
  const before = useRef(NOTHING_FRESH);
  const { data } = useQuery({
    queryKey: [FRESHNESS, boardId],
    queryFn: ({ signal }) => call('freshness', { params: { id: boardId }, signal }),
    enabled: isWanted,
    refetchInterval: EVERY_MS,
    retry: false,
    structuralSharing: false,
  });
  const first = useRef(revision);
  useEffect(() => {
    if (!isWanted || revision === first.current) return;
    const timer = setTimeout(
      () => void client.invalidateQueries({ queryKey: [FRESHNESS] }),
      SOON_MS,
    );
    return () => clearTimeout(timer);
  }, [client, isWanted, revision]);
  return useMemo(() => {
    if (data) before.current = freshnessOf(data, before.current);
    return before.current;
  }, [data]);
}
