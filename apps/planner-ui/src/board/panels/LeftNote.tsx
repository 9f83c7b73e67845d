import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '../board-context.js';
import classes from '../Board.module.css';

/** The server closed the board to us: what is on screen is no longer true. */
export function LeftNote() {
  const { t } = useTranslation('board');
  const left = useSnapshot((snapshot) => snapshot.left);
  if (!left) return null;
  return (
    <div className={classes['left']} role="alert">
      <p>{t(`left.${left}`)}</p>
      <Button onClick={() => window.location.reload()}>{t('left.reload')}</Button>
    </div>
  );
}
