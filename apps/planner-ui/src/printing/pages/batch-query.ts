import type { CreateSheetBatchBody, SheetBatchView } from '@pastille/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.js';

interface BatchKey {
  readonly boardId: string;
  readonly batchId: string;
}

const paramsOf = ({ boardId, batchId }: BatchKey) => ({ id: boardId, batchId });

/** Asked again while the server makes it. */
export const batchQuery = (key: BatchKey) =>
  queryOptions({
    queryKey: ['sheet-batch', key.boardId, key.batchId] as const,
    retry: false,
    queryFn: ({ signal }) => call('sheetBatch', { params: paramsOf(key), signal }),
    refetchInterval: (query) => (query.state.data?.state === 'running' ? 500 : false),
  });

export const useStartBatch = (boardId: string, onStarted: (view: SheetBatchView) => void) =>
  useMutation({
    mutationFn: (body: CreateSheetBatchBody) =>
      call('createSheetBatch', { params: { id: boardId }, body }),
    onSuccess: onStarted,
  });

export function useStopBatch(key: BatchKey) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call('stopSheetBatch', { params: paramsOf(key) }),
    onSuccess: (view) => client.setQueryData(batchQuery(key).queryKey, view),
  });
}

export const batchAddress = ({ boardId, batchId }: BatchKey): string =>
  `/api/boards/${boardId}/sheet-batches/${batchId}/sheets.pdf`;
