import { useNetwork } from '@mantine/hooks';
import { IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './OfflineNote.module.css';

export function OfflineNote() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  if (online) return null;
  return (
    <div className={classes['note']} role="status">
      <IconWifiOff size={16} aria-hidden />
      {t('offline')}
    </div>
  );
}
