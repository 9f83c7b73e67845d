import type { Call } from '@pastille/scheduling';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { CallAct } from './CallAct.js';
import { movingBack, otherSlots } from './calls.js';
import classes from './needs.module.css';
import { useInstant } from './use-cure-words.js';
import { useWhenIdle } from './when-idle.js';

/** The client said no: back to where it was promised, or when the same team is free. */
export function RefusedCall({ call }: { readonly call: Call }) {
  const { t } = useTranslation('needs');
  const { plan, now, store } = useBoard();
  const instant = useInstant();
  const search = useCallback(
    () => otherSlots(plan, call, { now, judge: store.judge }),
    [plan, call, now, store],
  );
  const slots = useWhenIdle(search, true);
  return (
    <div
      className={`${classes['cures'] ?? ''} ${classes['next'] ?? ''}`}
      data-testid="refused-call"
    >
      <CallAct command={movingBack(call)} isMain>
        {t('calls.back', { at: instant(call.before) })}
      </CallAct>
      {slots === null || slots.length > 0 ? (
        <small>{t('calls.other')}</small>
      ) : (
        <small>{t('calls.noSlot')}</small>
      )}
      {slots?.map(({ start, command }) => (
        <CallAct key={start} command={command}>
          {instant(start)}
        </CallAct>
      ))}
    </div>
  );
}
