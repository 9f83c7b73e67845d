import type { CreateTemplateBody, PatchTemplateBody, TemplateView } from '@pastille/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/client.js';

const KEY = ['templates'] as const;

export const templatesQuery = queryOptions({
  queryKey: KEY,
  queryFn: ({ signal }) => call('templates', { signal }),
});

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: [...KEY, id, 'versions'] as const,
    queryFn: ({ signal }) => call('templateVersions', { params: { id }, signal }),
  });

/** What an administrator may do with templates; who calls says what went wrong. */
export function useTemplateActs() {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: KEY });
  const create = useMutation({
    mutationFn: (body: CreateTemplateBody): Promise<TemplateView> =>
      call('createTemplate', { body }),
    onSettled,
  });
  const patch = useMutation({
    mutationFn: ({ id, ...body }: PatchTemplateBody & { readonly id: string }) =>
      call('patchTemplate', { params: { id }, body }),
    onSettled,
  });
  return { create: create.mutateAsync, patch: patch.mutateAsync };
}
