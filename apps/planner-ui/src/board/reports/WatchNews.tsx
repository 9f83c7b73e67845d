import type { BoardNewsMessage } from '@pastille/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSignal } from '../view/signal.js';
import { boardNews } from '../sync/board-news.js';
import { REPORTS } from './use-reports.js';

/** Which questions are asked again, by what is new; a report may have brought a photo. */
const ASKED_AGAIN: Readonly<Record<BoardNewsMessage['topic'], readonly string[]>> = {
  reports: [REPORTS, 'photos'],
  feeds: ['freshness', 'acknowledgements'],
  dossier: ['dossier', 'questions', 'letterhead'],
  photos: ['photos'],
};

/** What stands beside the plan is asked for again as soon as the line says that it is new. */
export function WatchNews() {
  const client = useQueryClient();
  const news = useSignal(boardNews);
  useEffect(() => {
    if (!news) return;
    for (const key of ASKED_AGAIN[news.topic])
      void client.invalidateQueries({ queryKey: [key, news.boardId] });
  }, [client, news]);
  return null;
}
