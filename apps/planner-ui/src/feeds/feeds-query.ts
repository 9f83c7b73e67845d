import type { FeedView, IssuedFeedView, PatchFeedBody } from '@pastille/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.js';
import { newId } from '../api/new-id.js';
import { messageOf } from '../app/message-of.js';
import { showError } from '../ui/toasts.js';
import type { FeedDraft } from './feed-draft.js';

const KEY = ['feeds'] as const;

/** Reads come from phones, of which nobody tells the page: asked again every so often. */
const EVERY_MS = 30_000;

export const feedsQuery = (whose: 'own' | 'all') =>
  queryOptions({
    queryKey: [...KEY, whose] as const,
    queryFn: ({ signal }) => call('feeds', { query: { whose }, signal }),
    refetchInterval: EVERY_MS,
  });

/** What one may do with feeds. An address that was issued goes to the caller alone: it is kept nowhere. */
export function useFeedActs() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const told = {
    onError: (error: unknown) => showError(t('errors.title'), messageOf(error, t)),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  };
  const create = useMutation({
    mutationFn: ({ boardId, draft }: { boardId: string; draft: FeedDraft }) =>
      call('createFeed', { body: { id: newId(), boardId, ...draft } }),
    gcTime: 0,
    onSettled: told.onSettled,
  });
  const rotate = useMutation({
    mutationFn: (id: string): Promise<IssuedFeedView> => call('rotateFeed', { params: { id } }),
    gcTime: 0,
    ...told,
  });
  const revoke = useMutation({
    mutationFn: (id: string): Promise<FeedView> => call('revokeFeed', { params: { id } }),
    ...told,
  });
  const patch = useMutation({
    mutationFn: ({ id, body }: { id: string; body: PatchFeedBody }) =>
      call('patchFeed', { params: { id }, body }),
    onSettled: told.onSettled,
  });
  return { create, rotate, revoke, patch };
}
