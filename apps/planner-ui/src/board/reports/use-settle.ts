import type { ReportView } from '@pastille/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.js';
import { messageOf } from '../../app/message-of.js';
import { showError } from '../../ui/toasts.js';
import { useBoard } from '../board-context.js';
import { REPORTS } from './use-reports.js';

/** « C’est vu » */
export function useSettle({ id: reportId }: ReportView): {
  readonly settle: () => void;
  readonly isPending: boolean;
} {
  const { t } = useTranslation('reports');
  const { t: tApp } = useTranslation();
  const { plan } = useBoard();
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: () => call('settleReport', { params: { id: plan.boardId, reportId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [REPORTS, plan.boardId] }),
    onError: (error) => showError(t('failed'), messageOf(error, tApp)),
  });
  return { settle: () => mutate(), isPending };
}
