import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.js';
import { messageOf } from '../../app/message-of.js';
import { showError, showUndoable } from '../../ui/toasts.js';
import { useBoard } from '../board-context.js';
import type { FreshChange } from './freshness.js';
import { FRESHNESS } from './use-freshness.js';

interface About {
  readonly change: FreshChange;
  readonly resourceId: string;
}

interface TellByPhone {
  readonly tell: () => void;
  readonly takeBack: () => void;
  readonly isPending: boolean;
}

/** « Prévenu par téléphone », of this change alone; a later one has to be told again. */
export function useTellByPhone({ change, resourceId }: About): TellByPhone {
  const { t } = useTranslation('freshness');
  const { t: tApp } = useTranslation();
  const { plan } = useBoard();
  const client = useQueryClient();
  const params = { id: plan.boardId };
  const body = { subjectId: change.subjectId, resourceId, revision: change.revision };
  const common = {
    // Also where it was refused: the change is another one by now.
    onSettled: () => client.invalidateQueries({ queryKey: [FRESHNESS] }),
    onError: (error: Error) => showError(t('failed'), messageOf(error, tApp)),
  };
  const back = useMutation({
    mutationFn: () => call('untellByPhone', { params, body }),
    ...common,
  });
  const telling = useMutation({
    mutationFn: () => call('tellByPhone', { params, body }),
    ...common,
    onSuccess: () => {
      const name = plan.records.resource.get(resourceId)?.name ?? '';
      showUndoable(t('told', { name }), t('undo'), () => back.mutate());
    },
  });
  return {
    tell: () => telling.mutate(),
    takeBack: () => back.mutate(),
    isPending: telling.isPending || back.isPending,
  };
}
