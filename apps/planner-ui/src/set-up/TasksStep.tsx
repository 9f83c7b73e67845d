import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSendCommand } from '../api/command.js';
import { usePlan } from '../api/plan.js';
import { useLanguage } from '../i18n/use-language.js';
import { kindsOfTicks } from '../settings/kinds-of-ticks.js';
import { TradeChoice, type TradeTicks } from '../settings/TradeChoice.js';
import { useMakeTemplates } from '../templates/use-make-templates.js';
import { byOrder } from '../ui/by-order.js';
import type { SetUpStep } from './set-up-step.js';

/** What a new company is born with, in either language: steps that suit everyone and therefore nobody well. */
const GENERAL_TRADES: readonly string[] = ['travaux', 'works'];

export function useTasksStep(): SetUpStep {
  const { t } = useTranslation('setUp');
  const language = useLanguage();
  const { taskKinds } = usePlan();
  const send = useSendCommand();
  const makeTemplates = useMakeTemplates();
  const [ticks, setTicks] = useState<TradeTicks>({});
  const [keepsGeneral, setKeepsGeneral] = useState(false);
  const general = taskKinds
    .filter(({ trade, archived }) => GENERAL_TRADES.includes(trade) && !archived)
    .toSorted(byOrder);
  const added = kindsOfTicks(taskKinds, ticks, language);
  const save = async () => {
    for (const record of added) await send({ type: 'put-record', kind: 'taskKind', record });
    const trades = Object.entries(ticks).flatMap(([key, kinds]) => (kinds.length > 0 ? key : []));
    await makeTemplates([...taskKinds, ...added], trades);
    if (added.length === 0 || keepsGeneral) return;
    for (const kind of general)
      await send({ type: 'put-record', kind: 'taskKind', record: { ...kind, archived: true } });
  };
  const body = (
    <>
      <TradeChoice ticks={ticks} onChange={setTicks} />
      {general.length > 0 && added.length > 0 ? (
        <Checkbox
          mt="md"
          label={t('tasks.keepGeneral', { names: general.map(({ name }) => name).join(', ') })}
          checked={keepsGeneral}
          onChange={(event) => setKeepsGeneral(event.currentTarget.checked)}
        />
      ) : null}
    </>
  );
  return { body, isReady: true, save };
}
