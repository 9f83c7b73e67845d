import { Chip, Group, NumberInput, Select } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { weekdayWord } from '../view/words.js';
import { MonthDayField } from './MonthDayField.js';
import { EVERY, opensTasks, type Ends, type Every, type Repeat, type Weekday } from './repeat.js';
import { ordinal, weekdayName } from './series-words.js';
import classes from './series.module.css';

interface Props {
  readonly value: Repeat;
  readonly onChange: (repeat: Repeat) => void;
  /** A series that opens tasks stays one, and one that takes place by itself too. */
  readonly keepsKind: boolean;
}

const WEEK: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];
const NTHS = [1, 2, 3, 4, -1];
const DAYS = [...Array.from({ length: 31 }, (_, day) => day + 1), -1];
const ENDS: readonly Ends[] = ['never', 'until', 'count'];

/** Whole and at least one, whatever is typed on the way there. */
const whole = (typed: number | string): number => Math.max(1, Math.trunc(Number(typed)) || 1);

function offered({ every }: Repeat, keepsKind: boolean): readonly Every[] {
  const all = EVERY.filter(
    (one) => !keepsKind || opensTasks({ every: one }) === opensTasks({ every }),
  );
  return every === 'other' ? [...all, 'other'] : all;
}

/** How often, on which days, until when. */
export function RepeatFields({ value, onChange, keepsKind }: Props) {
  const { t } = useTranslation('series');
  const put = (part: Partial<Repeat>): void => onChange({ ...value, ...part });
  return (
    <>
      <Select
        label={t('form.every')}
        data={offered(value, keepsKind).map((one) => ({
          value: one,
          label: t(`form.everyOf.${one}`),
        }))}
        value={value.every}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(every) => every && put({ every })}
      />
      <Interval value={value} put={put} />
      <Days value={value} put={put} />
      {opensTasks(value) || value.every === 'other' ? null : <Ending value={value} put={put} />}
    </>
  );
}

interface PartProps {
  readonly value: Repeat;
  readonly put: (part: Partial<Repeat>) => void;
}

const UNITS = {
  week: 'week',
  day: 'day',
  'month-weekday': 'month',
  'month-date': 'month',
  year: 'year',
  'year-weekday': 'year',
} as const;

function Interval({ value: { every, interval }, put }: PartProps) {
  const { t } = useTranslation('series');
  if (every === 'after' || every === 'window' || every === 'other') return null;
  return (
    <NumberInput
      label={t(`form.interval.${UNITS[every]}`)}
      value={interval}
      min={1}
      max={99}
      clampBehavior="strict"
      allowDecimal={false}
      onChange={(typed) => put({ interval: whole(typed) })}
    />
  );
}

function Days({ value, put }: PartProps) {
  const { t } = useTranslation('series');
  switch (value.every) {
    case 'week':
      return <WeekdayChips value={value} put={put} />;
    case 'month-weekday':
    case 'year-weekday':
      return <NthWeekday value={value} put={put} />;
    case 'month-date':
      return <MonthDate value={value} put={put} />;
    case 'after':
      return (
        <NumberInput
          label={t('form.months')}
          value={value.months}
          min={1}
          max={120}
          clampBehavior="strict"
          allowDecimal={false}
          onChange={(typed) => put({ months: whole(typed) })}
        />
      );
    case 'window':
      return (
        <div className={classes['pair']}>
          <MonthDayField
            label={t('form.from')}
            value={value.from}
            onChange={(from) => put({ from })}
          />
          <MonthDayField label={t('form.to')} value={value.to} onChange={(to) => put({ to })} />
        </div>
      );
    default:
      return null;
  }
}

function WeekdayChips({ value: { weekdays }, put }: PartProps) {
  const { t } = useTranslation('series');
  const { language } = useBoard();
  return (
    <Chip.Group
      multiple
      value={weekdays.map(String)}
      onChange={(chosen) => put({ weekdays: WEEK.filter((one) => chosen.includes(String(one))) })}
    >
      <Group gap={4} role="group" aria-label={t('form.days')}>
        {WEEK.map((one) => (
          <Chip key={one} value={String(one)} size="xs" title={weekdayName(language, one)}>
            {weekdayWord(language, one)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}

function NthWeekday({ value: { nth, weekday }, put }: PartProps) {
  const { t } = useTranslation('series');
  const { language } = useBoard();
  return (
    <div className={classes['pair']}>
      <Select
        label={t('form.nth')}
        data={NTHS.map((one) => ({ value: String(one), label: ordinal(one, { t }) }))}
        value={String(nth)}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(one) => one && put({ nth: Number(one) })}
      />
      <Select
        label={t('form.weekday')}
        data={WEEK.map((one) => ({ value: String(one), label: weekdayName(language, one) }))}
        value={String(weekday)}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(one) => put({ weekday: WEEK.find((each) => String(each) === one) ?? weekday })}
      />
    </div>
  );
}

function MonthDate({ value: { monthDay }, put }: PartProps) {
  const { t } = useTranslation('series');
  return (
    <Select
      label={t('form.monthDay')}
      data={DAYS.map((one) => ({
        value: String(one),
        label: one === -1 ? t('form.lastDay') : String(one),
      }))}
      value={String(monthDay)}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      onChange={(one) => one && put({ monthDay: Number(one) })}
    />
  );
}

function Ending({ value: { ends, until, count }, put }: PartProps) {
  const { t } = useTranslation('series');
  const { language } = useBoard();
  return (
    <div className={classes['pair']}>
      <Select
        label={t('form.ends')}
        data={ENDS.map((one) => ({ value: one, label: t(`form.endsOf.${one}`) }))}
        value={ends}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(chosen) => chosen && put({ ends: chosen })}
      />
      {ends === 'until' ? (
        <DatePickerInput
          label={t('form.until')}
          value={until}
          locale={language}
          firstDayOfWeek={1}
          valueFormat="D MMM YYYY"
          popoverProps={{ withinPortal: false }}
          onChange={(date) => put({ until: date })}
        />
      ) : null}
      {ends === 'count' ? (
        <NumberInput
          label={t('form.count')}
          value={count}
          min={1}
          max={999}
          clampBehavior="strict"
          allowDecimal={false}
          onChange={(typed) => put({ count: whole(typed) })}
        />
      ) : null}
    </div>
  );
}
