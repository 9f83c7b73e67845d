import { Button, TextInput } from '@mantine/core';
import type { Intervention, LockFacet } from '@pastille/scheduling';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { useOpening } from './opened.js';
import classes from './popover.module.css';

/** Date, team, or both; the reason is asked lightly and may stay empty. */
export function LockForm({ one }: { readonly one: Intervention }) {
  const { t } = useTranslation('board');
  const [reason, setReason] = useState('');
  return (
    <div className={classes['form']}>
      <TextInput
        label={t('lock.reason')}
        placeholder={t('lock.reasonPlaceholder')}
        value={reason}
        data-autofocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes['acts']}>
        <LockButton one={one} facet="time" reason={reason} />
        <LockButton one={one} facet="team" reason={reason} />
      </div>
    </div>
  );
}

interface Props {
  readonly one: Intervention;
  readonly facet: LockFacet;
  readonly reason: string;
}

function LockButton({ one, facet, reason }: Props) {
  const { t } = useTranslation('board');
  const { store } = useBoard();
  const { close } = useOpening();
  const locked = one.lock[facet] !== null;
  return (
    <Button
      size="xs"
      variant={locked ? 'light' : 'default'}
      onClick={() => {
        const words = reason.trim() === '' ? null : reason.trim();
        const command = {
          type: 'set-lock',
          interventionId: one.id,
          facet,
          locked: !locked,
          reason: locked ? null : words,
        } as const;
        if (store.run(command).status === 'accepted') close();
      }}
    >
      {t(`lock.${facet}.${locked ? 'off' : 'on'}`)}
    </Button>
  );
}
