import { TextInput } from '@mantine/core';
import type { Intervention } from '@pastille/scheduling';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { amountLabel, readAmount } from '../view/words.js';
import { startOf, whenOf, type When } from './slot-form.js';
import { useFollowed } from './use-followed.js';
import { WhenFields } from './WhenFields.js';

interface Props {
  readonly one: Intervention;
  readonly disabled: boolean;
}

/** When a bar stands and how long it is; each field is done as soon as it says something else. */
export function TimeFields({ one, disabled }: Props) {
  return (
    <>
      <StartFields one={one} disabled={disabled} />
      {one.amount ? <DurationField one={one} disabled={disabled} /> : null}
    </>
  );
}

function StartFields({ one, disabled }: Props) {
  const { plan, store } = useBoard();
  const [base, setBase] = useState(one.start);
  const [when, setWhen] = useState<When>(() => whenOf(plan, one.start, one));
  if (one.start !== base) {
    // Moved: by these very fields, which then say it in their own way, or by somebody else.
    setBase(one.start);
    if (startOf(plan, when, one) !== one.start) setWhen(whenOf(plan, one.start, one));
  }
  const move = (next: When): void => {
    setWhen(next);
    const start = startOf(plan, next, one);
    if (start === null || start === one.start) return;
    store.run({
      type: 'move',
      moves: [{ interventionId: one.id, start, replace: null }],
      ripple: 'links',
      unlock: false,
    });
  };
  return <WhenFields value={when} onChange={move} disabled={disabled} />;
}

function DurationField({ one, disabled }: Props) {
  const { t } = useTranslation('board');
  const { store, language } = useBoard();
  const known = one.amount ? amountLabel(language, one.amount) : '';
  const [duration, setDuration] = useFollowed(known);
  const resize = (): void => {
    const amount = readAmount(duration);
    if (!amount || amountLabel(language, amount) === known) return;
    store.run({
      type: 'resize',
      interventionId: one.id,
      start: null,
      amount,
      end: null,
      ripple: 'links',
    });
  };
  return (
    <TextInput
      label={t('form.duration')}
      value={duration}
      disabled={disabled}
      error={readAmount(duration) ? null : t('form.durationHint')}
      onChange={(event) => setDuration(event.currentTarget.value)}
      onBlur={resize}
      onKeyDown={(event) => event.key === 'Enter' && resize()}
    />
  );
}
