import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSendCommand } from '../api/command.js';
import { usePlan } from '../api/plan.js';
import { useLanguage } from '../i18n/use-language.js';
import { FormModal } from '../ui/FormModal.js';
import { kindsOfTicks } from './kinds-of-ticks.js';
import { TradeChoice, type TradeTicks } from './TradeChoice.js';

export function PresetPicker({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const { taskKinds } = usePlan();
  const send = useSendCommand();
  const [ticks, setTicks] = useState<TradeTicks>({});
  const kinds = kindsOfTicks(taskKinds, ticks, language);
  const save = async () => {
    for (const record of kinds) await send({ type: 'put-record', kind: 'taskKind', record });
  };
  return (
    <FormModal
      title={t('kinds.presetsTitle')}
      size={720}
      saveLabel={t('kinds.presetsAdd', { count: kinds.length })}
      disabled={kinds.length === 0}
      onSave={save}
      onClose={onClose}
    >
      <Text c="dimmed">{t('kinds.presetsText')}</Text>
      <TradeChoice ticks={ticks} onChange={setTicks} />
    </FormModal>
  );
}
