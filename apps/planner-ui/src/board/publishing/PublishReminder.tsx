import { Button } from '@mantine/core';
import { dayOfLocal, localStartOfDay, toLocal } from '@pastille/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardPart, useBoardView, type BoardContextValue } from '../board-context.js';
import classes from './publishing.module.css';
import { waitingIn } from './waiting.js';

/** Four in the afternoon, in minutes of the day. */
const REMINDED_FROM = 16 * 60;

function isLate({ plan, now }: BoardContextValue): boolean {
  const local = toLocal(plan.settings.zone, now);
  return local - localStartOfDay(dayOfLocal(local)) >= REMINDED_FROM;
}

/** From 16:00 on, while drafts wait: a quiet line, and away for the day by one click. */
export function PublishReminder() {
  const { t } = useTranslation('publishing');
  const { today, view, show, mayPlan } = useBoardView();
  const isTime = useBoardPart(isLate);
  const count = useBoardPart(({ plan }) => waitingIn(plan).drafts.length);
  const [putOff, setPutOff] = useState<number | null>(null);
  const isOpen = view.side === 'publish' || view.side === 'review';
  if (!mayPlan || !isTime || count === 0 || putOff === today || isOpen) return null;
  return (
    <aside className={classes['reminder']} role="status" data-testid="publish-reminder">
      <p>{t('reminder', { count })}</p>
      <div>
        <Button size="compact-sm" variant="default" onClick={() => show({ side: 'publish' })}>
          {t('publish')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setPutOff(today)}>
          {t('later')}
        </Button>
      </div>
    </aside>
  );
}
