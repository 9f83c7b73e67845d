import { Select, Text } from '@mantine/core';
import type { Worksite } from '@pastille/scheduling';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../api/plan.js';
import { useRights } from '../app/rights.js';
import { useAct } from '../app/use-act.js';
import { byOrder } from '../ui/by-order.js';

/** Changing it adds the worksite to the board or takes it off, for everyone. */
export function StatusSelect({ worksite }: { readonly worksite: Worksite }) {
  const { t } = useTranslation('worksites');
  const statuses = usePlan().statuses.toSorted(byOrder);
  const rights = useRights();
  const act = useAct();
  const nameOf = (id: string) => statuses.find((status) => status.id === id)?.name ?? '';
  if (!rights.editRecords) return <Text size="sm">{nameOf(worksite.statusId)}</Text>;
  return (
    <Select
      aria-label={t('status.change', { title: worksite.title })}
      allowDeselect={false}
      data={statuses.map((status) => ({ value: status.id, label: status.name }))}
      value={worksite.statusId}
      onChange={(statusId) => {
        if (statusId === null || statusId === worksite.statusId) return;
        const said = t('status.said', { title: worksite.title, status: nameOf(statusId) });
        void act({
          command: { type: 'set-worksite-status', worksiteId: worksite.id, statusId },
          said,
        });
      }}
    />
  );
}
