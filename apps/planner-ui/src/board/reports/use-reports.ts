import type { ReportView } from '@pastille/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import { useBoardPart, useBoardView } from '../board-context.js';

export const REPORTS = 'reports';

/** The line may have been away when somebody said something. */
const EVERY_MS = 120_000;

const NONE: readonly ReportView[] = [];

/** What people say of today’s work, the newest first; nothing to those who do not plan. */
export function useReports(): readonly ReportView[] {
  const { mayPlan } = useBoardView();
  const boardId = useBoardPart(({ plan }) => plan.boardId);
  const { data } = useQuery({
    queryKey: [REPORTS, boardId],
    queryFn: ({ signal }) => call('reports', { params: { id: boardId }, signal }),
    enabled: mayPlan,
    refetchInterval: EVERY_MS,
    retry: false,
  });
  return data?.reports ?? NONE;
}

/** Those that wait for somebody. */
export const openOf = (reports: readonly ReportView[]): readonly ReportView[] =>
  reports.filter(({ settled }) => !settled);
