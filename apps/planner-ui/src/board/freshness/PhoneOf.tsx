import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './freshness.module.css';

interface Props {
  readonly phone: string | null;
  readonly name: string;
}

/** A number that a tap rings. */
export function PhoneOf({ phone, name }: Props) {
  const { t } = useTranslation('freshness');
  if (phone === null) return <small className={classes['noPhone']}>{t('noPhone')}</small>;
  return (
    <a
      className={classes['phone']}
      href={`tel:${phone.replaceAll(' ', '')}`}
      aria-label={t('call', { name, phone })}
    >
      <IconPhone size={14} aria-hidden /> {phone}
    </a>
  );
}
