import { Autocomplete, Checkbox, Group, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSendCommand } from '../api/command.js';
import { usePlan } from '../api/plan.js';
import { FormModal } from '../ui/FormModal.js';
import { TextField } from '../ui/TextField.js';
import { useFieldFault } from '../ui/field-faults.js';
import { useDraft } from '../ui/use-draft.js';
import { AmountInput } from '../worksites/AmountInput.js';
import type { TaskKindView } from './new-task-kind.js';

interface TaskKindFormProps {
  readonly kind: TaskKindView;
  readonly onClose: () => void;
}

export function TaskKindForm({ kind, onClose }: TaskKindFormProps) {
  const { t } = useTranslation('settings');
  const { t: tApp } = useTranslation();
  const send = useSendCommand();
  const [draft, set] = useDraft(kind);
  const save = () =>
    send({
      type: 'put-record',
      kind: 'taskKind',
      record: { ...draft, name: draft.name.trim(), trade: draft.trade.trim() },
    });
  return (
    <FormModal title={kind.name || t('kinds.new')} onSave={save} onClose={onClose}>
      <TextField
        data-autofocus
        field="name"
        label={t('kinds.name')}
        fault={draft.name.trim() === '' ? tApp('faults.name') : null}
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <TradeField value={draft.trade} onChange={(trade) => set({ trade })} />
      <Group grow align="flex-start">
        <AmountInput
          label={t('kinds.amount')}
          value={draft.usualAmount}
          onChange={(usualAmount) => set({ usualAmount })}
        />
        <NumberInput
          label={t('kinds.people')}
          min={1}
          max={100}
          allowDecimal={false}
          value={draft.usualPeople}
          onChange={(people) =>
            set({ usualPeople: Math.min(100, Math.max(1, Number(people) || 1)) })
          }
        />
      </Group>
      <Checkbox.Group
        label={t('kinds.weather')}
        value={(['rain', 'frost', 'wind'] as const).filter((one) => draft.weather[one])}
        onChange={(feared) =>
          set({
            weather: {
              rain: feared.includes('rain'),
              frost: feared.includes('frost'),
              wind: feared.includes('wind'),
            },
          })
        }
      >
        <Group mt={6} gap="lg">
          {(['rain', 'frost', 'wind'] as const).map((one) => (
            <Checkbox key={one} value={one} label={t(`kinds.${one}`)} />
          ))}
        </Group>
      </Checkbox.Group>
    </FormModal>
  );
}

interface TradeFieldProps {
  readonly value: string;
  readonly onChange: (trade: string) => void;
}

function TradeField({ value, onChange }: TradeFieldProps) {
  const { t } = useTranslation('settings');
  const trades = [...new Set(usePlan().taskKinds.map(({ trade }) => trade))];
  return (
    <Autocomplete
      label={t('kinds.trade')}
      error={useFieldFault('trade', value.trim() === '' ? t('kinds.tradeMissing') : null)}
      data={trades}
      value={value}
      onChange={onChange}
    />
  );
}
