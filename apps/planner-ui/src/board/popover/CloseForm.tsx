import { Button, Checkbox, TextInput } from '@mantine/core';
import type { Intervention } from '@pastille/scheduling';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { plannedAmount } from '../state/steps.js';
import { amountLabel, readAmount } from '../view/words.js';
import { useOpening } from './opened.js';
import classes from './popover.module.css';

/** « Pointer »: what it really took, and whether the task is finished with it. */
export function CloseForm({ one }: { readonly one: Intervention }) {
  const { t } = useTranslation('board');
  const { plan, store, language } = useBoard();
  const { close } = useOpening();
  const [actual, setActual] = useState(() => amountLabel(language, plannedAmount(plan, one)));
  const [finished, setFinished] = useState(one.taskId !== null);
  const amount = readAmount(actual);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!amount) return;
    const command = {
      type: 'close-intervention',
      interventionId: one.id,
      actual: amount,
      taskFinished: finished,
    } as const;
    if (store.run(command).status === 'accepted') close();
  };
  return (
    <form className={classes['form']} onSubmit={submit} aria-label={t('acts.close')}>
      <TextInput
        label={t('form.actual')}
        value={actual}
        data-autofocus
        error={amount ? null : t('form.durationHint')}
        onChange={(event) => setActual(event.currentTarget.value)}
      />
      {one.taskId ? (
        <Checkbox
          label={t('form.taskFinished')}
          checked={finished}
          onChange={(event) => setFinished(event.currentTarget.checked)}
        />
      ) : null}
      <Button type="submit" disabled={!amount}>
        {t('acts.close')}
      </Button>
    </form>
  );
}
