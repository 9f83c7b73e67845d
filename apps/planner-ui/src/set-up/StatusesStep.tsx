import { Button, Group, Switch, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSendCommand } from '../api/command.js';
import { newId } from '../api/new-id.js';
import { usePlan } from '../api/plan.js';
import { byOrder, nextOrder } from '../ui/by-order.js';
import type { SetUpStep } from './set-up-step.js';
import classes from './SetUpPage.module.css';

export function useStatusesStep(): SetUpStep {
  const { t } = useTranslation('settings');
  const plan = usePlan();
  const send = useSendCommand();
  const [statuses, setStatuses] = useState(() => plan.statuses.toSorted(byOrder));
  const edit = (id: string, patch: { readonly name?: string; readonly onBoard?: boolean }) =>
    setStatuses((before) => before.map((one) => (one.id === id ? { ...one, ...patch } : one)));
  const named = statuses.filter(({ name }) => name.trim() !== '');
  const save = async () => {
    for (const status of named) {
      const known = plan.statuses.find(({ id }) => id === status.id);
      if (known?.name === status.name && known.onBoard === status.onBoard) continue;
      await send({
        type: 'put-record',
        kind: 'status',
        record: { ...status, name: status.name.trim() },
      });
    }
  };
  const addOne = () =>
    setStatuses([
      ...statuses,
      { id: newId(), name: '', onBoard: true, order: nextOrder(statuses) },
    ]);
  const body = (
    <>
      <ul className={classes['statuses']}>
        {statuses.map((status) => (
          <li key={status.id}>
            <TextInput
              flex={1}
              maw={320}
              aria-label={t('statuses.name')}
              value={status.name}
              onChange={(event) => edit(status.id, { name: event.currentTarget.value })}
            />
            <Switch
              label={t('statuses.onBoard')}
              aria-label={t('statuses.toggle', { name: status.name })}
              checked={status.onBoard}
              onChange={(event) => edit(status.id, { onBoard: event.currentTarget.checked })}
            />
          </li>
        ))}
      </ul>
      <Group mt="sm">
        <Button variant="default" size="sm" leftSection={<IconPlus size={16} />} onClick={addOne}>
          {t('statuses.add')}
        </Button>
      </Group>
    </>
  );
  return { body, isReady: named.some(({ onBoard }) => onBoard), save };
}
