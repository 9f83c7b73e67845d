import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.js';

/* Keyed by the board first: news of a board make all of them ask again (`WatchNews`). */

export const dossierQuery = (boardId: string, worksiteId: string) =>
  queryOptions({
    queryKey: ['dossier', boardId, worksiteId] as const,
    staleTime: 0,
    queryFn: ({ signal }) => call('dossier', { params: { id: worksiteId }, signal }),
  });

export const questionsQuery = (boardId: string) =>
  queryOptions({
    queryKey: ['questions', boardId] as const,
    queryFn: ({ signal }) => call('customQuestions', { signal }),
  });

export const letterheadQuery = (boardId: string) =>
  queryOptions({
    queryKey: ['letterhead', boardId] as const,
    queryFn: ({ signal }) => call('letterhead', { signal }),
  });

export const photosQuery = (boardId: string, clientId: string) =>
  queryOptions({
    queryKey: ['photos', boardId, clientId] as const,
    staleTime: 0,
    queryFn: ({ signal }) => call('clientFiles', { params: { id: clientId }, signal }),
  });
