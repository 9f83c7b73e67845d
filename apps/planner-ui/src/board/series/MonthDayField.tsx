import { Select } from '@mantine/core';
import { dayNumberOf } from '@pastille/time';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { monthName } from './series-words.js';
import classes from './series.module.css';

interface Props {
  readonly label: string;
  /** `MM-DD` */
  readonly value: string;
  readonly onChange: (monthDay: string) => void;
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** 29 February is a day of some years. */
const lastOf = (month: number): number =>
  month === 12 ? 31 : dayNumberOf(2000, month + 1, 1) - dayNumberOf(2000, month, 1);

/** A day of any year: « 15 septembre ». */
export function MonthDayField({ label, value, onChange }: Props) {
  const { t } = useTranslation('series');
  const { language } = useBoard();
  const month = Number(value.slice(0, 2));
  const day = Number(value.slice(3));
  const put = (toMonth: number, toDay: number): void =>
    onChange(`${pad(toMonth)}-${pad(Math.min(toDay, lastOf(toMonth)))}`);
  return (
    <fieldset className={classes['monthDay']}>
      <legend>{label}</legend>
      <Select
        aria-label={`${label} ${t('form.day')}`}
        data={Array.from({ length: lastOf(month) }, (_, n) => String(n + 1))}
        value={String(day)}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(one) => one && put(month, Number(one))}
      />
      <Select
        aria-label={`${label} ${t('form.month')}`}
        data={Array.from({ length: 12 }, (_, n) => ({
          value: String(n + 1),
          label: monthName(language, n + 1),
        }))}
        value={String(month)}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(one) => one && put(Number(one), day)}
      />
    </fieldset>
  );
}
