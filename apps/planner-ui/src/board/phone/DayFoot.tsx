import {
  IconCalendarEvent,
  IconChevronLeft,
  IconChevronRight,
  IconListCheck,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { DateJump } from '../panels/DateJump.js';
import { stepFrom } from '../view/range.js';
import classes from './DayList.module.css';

interface Props {
  readonly planning: boolean;
  readonly onPlanning: (planning: boolean) => void;
}

/** Under the thumb: the day, and what is still to be planned. */
export function DayFoot({ planning, onPlanning }: Props) {
  const { mayPlan } = useBoard();
  return (
    <footer className={classes['foot']}>
      <Days />
      {mayPlan ? <ToPlanButton planning={planning} onPlanning={onPlanning} /> : null}
    </footer>
  );
}

function Days() {
  const { t } = useTranslation('board');
  const { view, show, today } = useBoard();
  const step = (way: -1 | 1) => (): void => show({ day: stepFrom('day', view.day, way) });
  return (
    <div className={classes['days']}>
      <button type="button" aria-label={t('header.previous')} onClick={step(-1)}>
        <IconChevronLeft size={18} />
      </button>
      <DateJump scale="day" narrow />
      <button type="button" aria-label={t('header.next')} onClick={step(1)}>
        <IconChevronRight size={18} />
      </button>
      {view.day === today ? null : (
        <button type="button" onClick={() => show({ day: today })}>
          {t('header.today')}
        </button>
      )}
    </div>
  );
}

function ToPlanButton({ planning, onPlanning }: Props) {
  const { t } = useTranslation('phone');
  const { facts, view, today } = useBoard();
  const isTight = view.day !== today;
  const words = planning ? t('backToDay') : t('toPlan');
  return (
    <button
      type="button"
      className={classes['toPlan']}
      aria-pressed={planning}
      aria-label={planning ? words : `${words} ${facts.toPlan.length}`}
      data-to-plan
      onClick={() => onPlanning(!planning)}
    >
      {planning ? <IconCalendarEvent size={17} /> : <IconListCheck size={17} />}
      {isTight ? null : <span>{words}</span>}
      {planning ? null : <b>{facts.toPlan.length}</b>}
    </button>
  );
}
