import type { ImportMapping, ImportView } from '@pastille/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/client.js';

const isWorking = (view: ImportView | undefined): boolean =>
  view?.state === 'previewing' || view?.state === 'applying';

/** Asked again twice a second while the server reads or writes. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id] as const,
    queryFn: ({ signal }) => call('getImport', { params: { id }, signal }),
    refetchInterval: (query) => (isWorking(query.state.data) ? 500 : false),
  });

/** What a person may do with an uploaded file; each answer is its newest view. */
export function useImportActs(id: string) {
  const client = useQueryClient();
  const onSuccess = (view: ImportView) => client.setQueryData(importQuery(id).queryKey, view);
  const remap = useMutation({
    mutationFn: (mapping: ImportMapping) =>
      call('patchImport', { params: { id }, body: { mapping } }),
    onSuccess,
  });
  const apply = useMutation({
    mutationFn: () => call('applyImport', { params: { id } }),
    onSuccess,
  });
  const cancel = useMutation({
    mutationFn: () => call('cancelImport', { params: { id } }),
    onSuccess,
  });
  return { remap, apply, cancel };
}

export function uploadImport(file: File, signal: AbortSignal): Promise<ImportView> {
  const form = new FormData();
  form.set('file', file);
  return call('createImport', { form, signal });
}
