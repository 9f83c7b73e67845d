import { Button, Group, Switch, Text } from '@mantine/core';
import type { PlanView } from '@pastille/contracts';
import { IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSendCommand } from '../api/command.js';
import { newId } from '../api/new-id.js';
import { usePlan } from '../api/plan.js';
import { useRights } from '../app/rights.js';
import { useAct } from '../app/use-act.js';
import { byOrder, nextOrder } from '../ui/by-order.js';
import { Empty } from '../ui/Empty.js';
import { FormModal } from '../ui/FormModal.js';
import { LineAct, RecordLine, RecordList } from '../ui/RecordList.js';
import { TextField } from '../ui/TextField.js';
import { useDraft } from '../ui/use-draft.js';
import { movedBy } from './move-record.js';

export type StatusView = PlanView['statuses'][number];

export function StatusList() {
  const { t } = useTranslation('settings');
  const plan = usePlan();
  const { administer } = useRights();
  const [edited, setEdited] = useState<StatusView | null>(null);
  const statuses = plan.statuses.toSorted(byOrder);
  const add = administer ? (
    <Button
      leftSection={<IconPlus size={16} />}
      onClick={() =>
        setEdited({ id: newId(), name: '', onBoard: true, order: nextOrder(statuses) })
      }
    >
      {t('statuses.add')}
    </Button>
  ) : null;
  return (
    <>
      <Group justify="space-between" mb="md">
        <Text c="dimmed">{t('statuses.lead')}</Text>
        {add}
      </Group>
      {statuses.length > 0 ? (
        <RecordList label={t('tabs.statuses')}>
          {statuses.map((status) => (
            <StatusLine
              key={status.id}
              status={status}
              statuses={statuses}
              onEdit={() => setEdited(status)}
            />
          ))}
        </RecordList>
      ) : (
        <Empty title={t('statuses.empty')} text={t('statuses.emptyText')}>
          {add}
        </Empty>
      )}
      {edited ? (
        <StatusForm key={edited.id} status={edited} onClose={() => setEdited(null)} />
      ) : null}
    </>
  );
}

interface StatusLineProps {
  readonly status: StatusView;
  readonly statuses: readonly StatusView[];
  readonly onEdit: () => void;
}

function StatusLine({ status, statuses, onEdit }: StatusLineProps) {
  const { t } = useTranslation('settings');
  const { worksites } = usePlan();
  const { administer } = useRights();
  const act = useAct();
  const { name } = status;
  const used = worksites.filter(({ statusId }) => statusId === status.id).length;
  const put = (record: StatusView) =>
    act({ command: { type: 'put-record', kind: 'status', record } });
  const move = async (step: -1 | 1) => {
    for (const record of movedBy(statuses, status, step)) if ((await put(record)) === null) return;
  };
  return (
    <RecordLine
      title={name}
      text={t('statuses.used', { count: used })}
      onEdit={administer ? onEdit : undefined}
      editLabel={t('statuses.edit', { name })}
      acts={
        <>
          <Switch
            mr="sm"
            label={t('statuses.onBoard')}
            labelPosition="left"
            aria-label={t('statuses.toggle', { name })}
            disabled={!administer}
            checked={status.onBoard}
            onChange={(event) => void put({ ...status, onBoard: event.currentTarget.checked })}
          />
          {administer ? (
            <>
              <LineAct
                label={t('statuses.up', { name })}
                disabled={statuses[0] === status}
                onClick={() => void move(-1)}
              >
                <IconArrowUp size={18} />
              </LineAct>
              <LineAct
                label={t('statuses.down', { name })}
                disabled={statuses.at(-1) === status}
                onClick={() => void move(1)}
              >
                <IconArrowDown size={18} />
              </LineAct>
            </>
          ) : null}
        </>
      }
    />
  );
}

function StatusForm({
  status,
  onClose,
}: {
  readonly status: StatusView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('settings');
  const { t: tApp } = useTranslation();
  const send = useSendCommand();
  const [draft, set] = useDraft(status);
  return (
    <FormModal
      title={status.name || t('statuses.new')}
      onSave={() =>
        send({ type: 'put-record', kind: 'status', record: { ...draft, name: draft.name.trim() } })
      }
      onClose={onClose}
    >
      <TextField
        data-autofocus
        field="name"
        label={t('statuses.name')}
        fault={draft.name.trim() === '' ? tApp('faults.name') : null}
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <Switch
        label={t('statuses.onBoard')}
        checked={draft.onBoard}
        onChange={(event) => set({ onBoard: event.currentTarget.checked })}
      />
    </FormModal>
  );
}
