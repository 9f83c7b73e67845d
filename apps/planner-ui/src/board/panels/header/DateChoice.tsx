import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useBoardView } from '../../board-context.js';
import { stepFrom } from '../../view/range.js';
import classes from '../BoardHeader.module.css';
import { DateJump } from '../DateJump.js';

export function DateChoice({ narrow }: { readonly narrow: boolean }) {
  const { t } = useTranslation('board');
  const { view, show, today } = useBoardView();
  const scale = narrow ? 'day' : view.scale;
  return (
    <div className={`${classes['dates'] ?? ''} ${classes['shrinks'] ?? ''}`}>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t('header.previous')}
        onClick={() => show({ day: stepFrom(scale, view.day, -1) })}
      >
        <IconChevronLeft size={16} />
      </ActionIcon>
      <Button variant="default" size="xs" px={9} h={30} onClick={() => show({ day: today })}>
        {t('header.today')}
      </Button>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t('header.next')}
        onClick={() => show({ day: stepFrom(scale, view.day, 1) })}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
      <DateJump scale={scale} narrow={narrow} />
    </div>
  );
}
