import type { LetterheadView } from '@pastille/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import { useBoardId } from '../../api/plan.js';
import { letterheadQuery } from '../dossier-queries.js';
import { currentLetterhead } from '../parse-current.js';

type Text = Pick<LetterheadView, 'lines' | 'footer'>;

/** The head of what is printed. Each act rejects with its refusal; a stale one brings what is there now. */
export function useLetterhead() {
  const client = useQueryClient();
  const query = letterheadQuery(useBoardId());
  const { data } = useQuery(query);
  const keep = (head: LetterheadView) => client.setQueryData(query.queryKey, head);
  const putText = async (text: Text) => {
    try {
      const version = client.getQueryData(query.queryKey)?.version ?? 0;
      keep(await call('putLetterhead', { body: { ...text, version } }));
    } catch (error) {
      const current = currentLetterhead(error);
      if (current) keep(current);
      throw error;
    }
  };
  const putLogo = async (picture: Blob) => {
    const form = new FormData();
    form.append('file', picture);
    keep(await call('putLogo', { form }));
  };
  /** @returns what it was, so that it can be put back */
  const removeLogo = async (address: string): Promise<Blob> => {
    const picture = await fetch(address).then((response) => response.blob());
    keep(await call('removeLogo'));
    return picture;
  };
  return { head: data ?? null, putText, putLogo, removeLogo };
}
