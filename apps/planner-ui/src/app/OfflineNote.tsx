import { useNetwork } from '@mantine/hooks';
import { IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import classes from './OfflineNote.module.css';

/** Where nothing can be kept without a connection; the board keeps what is done and says so itself. */
export function OfflineNote() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  const { pathname } = useLocation();
  if (online || pathname === '/board') return null;
  return (
    <div className={classes['note']} role="status">
      <IconWifiOff size={16} aria-hidden />
      {t('offline')}
    </div>
  );
}
