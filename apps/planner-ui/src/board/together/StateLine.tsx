import { Tooltip } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '../board-context.js';
import type { LineState } from '../state/snapshot.js';
import classes from './together.module.css';

/** Nothing to say while all is well. */
function wordsOf(line: LineState, count: number, t: TFunction<'together'>): string | null {
  switch (line) {
    case 'well':
      return null;
    case 'slow':
      return count > 0 ? t('line.slow', { count }) : null;
    case 'failing':
      return count > 0 ? t('line.failingWaiting', { count }) : t('line.failing');
    case 'offline':
      return count > 0 ? t('line.offlineWaiting', { count }) : t('line.offline');
    case 'signed-out':
      return count > 0 ? t('line.signedOutWaiting', { count }) : t('line.signedOut');
  }
}

/** How it stands with the server, quietly: « Hors connexion : 3 changements en attente ». */
export function StateLine() {
  const { t } = useTranslation('together');
  const line = useSnapshot((snapshot) => snapshot.line);
  const waiting = useSnapshot(({ state }) => state.pending.length);
  const words = wordsOf(line, waiting, t);
  if (!words) return null;
  return (
    <Tooltip label={t('line.hint')} multiline w={260}>
      <span className={classes['line']} data-line={line} role="status" data-testid="offline">
        <i aria-hidden />
        {words}
      </span>
    </Tooltip>
  );
}
