import { IconPhoneCheck } from '@tabler/icons-react';
import type { Resource } from '@pastille/scheduling';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import type { FreshChange } from './freshness.js';
import classes from './freshness.module.css';
import { PhoneOf } from './PhoneOf.js';
import { useTellByPhone } from './use-tell-by-phone.js';

interface ActsProps {
  readonly change: FreshChange;
  readonly person: Pick<Resource, 'id' | 'name' | 'phone'>;
}

/** A number that a tap rings, and that one rang. */
export function CallActs({ change, person }: ActsProps) {
  const { t } = useTranslation('freshness');
  const { id: resourceId, name, phone } = person;
  const { tell, isPending } = useTellByPhone({ change, resourceId });
  return (
    <span className={classes['callActs']}>
      <PhoneOf phone={phone} name={name} />
      <button
        type="button"
        className={classes['tell']}
        aria-label={t('tellWho', { name })}
        disabled={isPending}
        onClick={tell}
      >
        <IconPhoneCheck size={14} aria-hidden /> {t('tell')}
      </button>
    </span>
  );
}

interface TakeBackProps {
  readonly change: FreshChange;
  readonly resourceId: string;
}

/** It was said by mistake. */
export function TakeBackCall({ change, resourceId }: TakeBackProps) {
  const { t } = useTranslation('freshness');
  const { plan } = useBoard();
  const { takeBack, isPending } = useTellByPhone({ change, resourceId });
  const name = plan.records.resource.get(resourceId)?.name ?? '';
  return (
    <button
      type="button"
      className={classes['takeBack']}
      aria-label={t('undoWho', { name })}
      disabled={isPending}
      onClick={takeBack}
    >
      {t('undo')}
    </button>
  );
}
