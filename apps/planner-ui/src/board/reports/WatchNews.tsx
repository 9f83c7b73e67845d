import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSignal } from '../view/signal.js';
import { boardNews } from '../sync/board-news.js';
import { REPORTS } from './use-reports.js';

/** What stands beside the plan is asked for again as soon as the line says that it is new. */
export function WatchNews() {
  const client = useQueryClient();
  const news = useSignal(boardNews);
  useEffect(() => {
    if (!news) return;
    const keys = news.topic === 'reports' ? [REPORTS] : ['freshness', 'acknowledgements'];
    for (const key of keys) void client.invalidateQueries({ queryKey: [key, news.boardId] });
  }, [client, news]);
  return null;
}
