import { Popover, UnstyledButton } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { civilOf, dayOf, formatLocalDate } from '@pastille/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardView } from '../board-context.js';
import { rangeOf, type DayRange, type Scale } from '../view/range.js';
import { rangeWords, weekdayDay, weeksLabel } from '../view/words.js';
import classes from './BoardHeader.module.css';

/** « 23 nov. – 6 déc. 2026  S48 – S49 », which opens a calendar. */
export function DateJump({ scale, narrow }: { readonly scale: Scale; readonly narrow: boolean }) {
  const { t } = useTranslation('board');
  const { view, show, language } = useBoardView();
  const [opened, setOpened] = useState(false);
  const range = rangeOf(scale, view.day);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      trapFocus
      returnFocus
      shadow="md"
      position="bottom-start"
    >
      <Popover.Target>
        <UnstyledButton
          className={classes['range'] ?? ''}
          data-go-to-date
          aria-haspopup="dialog"
          title={`${t('header.goToDate')} (G)`}
          onClick={() => setOpened((before) => !before)}
        >
          {narrow ? <b>{weekdayDay(language, view.day)}</b> : <Dates range={range} />}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('header.goToDate')}>
        <DatePicker
          locale={language}
          firstDayOfWeek={1}
          withWeekNumbers
          value={formatLocalDate(view.day)}
          onChange={(date) => {
            if (date) show({ day: dayOf(date) });
            setOpened(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Where the header is tight the weeks go first, then the year that everybody knows. */
function Dates({ range }: { readonly range: DayRange }) {
  const { language, today } = useBoardView();
  const { days, year } = rangeWords(language, range);
  const isThisYear = year === String(civilOf(today).year);
  return (
    <>
      <b>
        {days}
        {year ? <span data-known={isThisYear || undefined}> {year}</span> : null}
      </b>
      <span>{weeksLabel(language, range)}</span>
    </>
  );
}
