import { ActionIcon, Button, Menu } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import {
  IconArrowRight,
  IconDots,
  IconPencil,
  IconPlayerPause,
  IconRepeatOff,
} from '@tabler/icons-react';
import { dayOf, formatLocalDate, localStartOfDay, toUtc, type LocalDate } from '@pastille/time';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { anchorOf, useOpening } from '../popover/opened.js';
import { useGoTo } from '../view/go-to.js';
import { nextStanding } from './next-standing.js';
import { endFrom, keyFrom, pauseUntil } from './acts-on-series.js';
import type { SeriesOfList } from './list-of-series.js';
import { dateAndYear, rhythm } from './series-words.js';
import classes from './series.module.css';

/** One series of the list: its rhythm, its last and its next visit, and what one can do to it. */
export function SeriesRow({ row }: { readonly row: SeriesOfList }) {
  const { t } = useTranslation('series');
  const { plan, language, mayPlan } = useBoard();
  const [pausing, setPausing] = useState(false);
  const { series, title, visits } = row;
  const said = (date: LocalDate): string => dateAndYear(language, dayOf(date));
  const team = series.team.flatMap(
    ({ resourceId }) => plan.records.resource.get(resourceId)?.name ?? [],
  );
  const next = visits.next ? t('list.next', { date: said(visits.next) }) : t('list.nextNone');
  const last = visits.last ? t('list.last', { date: said(visits.last) }) : null;
  return (
    <li className={classes['row']} data-series-id={series.id}>
      <div>
        <b>{title}</b>
        <small>{[rhythm(series, { t, language }), ...team].join(' · ')}</small>
        <small className="tabular">{[next, last].filter(Boolean).join(' · ')}</small>
        {visits.isDue ? <small data-tone="due">{t('list.due')}</small> : null}
        {pausing ? <Pausing row={row} onDone={() => setPausing(false)} /> : null}
      </div>
      {mayPlan && visits.next !== null ? <Acts row={row} onPause={() => setPausing(true)} /> : null}
    </li>
  );
}

interface ActsProps {
  readonly row: SeriesOfList;
  readonly onPause: () => void;
}

function Acts({ row: { series, title }, onPause }: ActsProps) {
  const { t } = useTranslation('series');
  const { plan, store, now } = useBoard();
  const { open } = useOpening();
  const goTo = useGoTo();
  const button = useRef<HTMLButtonElement>(null);
  const isRule = series.recurrence.type === 'rule';
  const key =
    (isRule ? keyFrom(store.getSnapshot().state.visible, series, now) : null) ?? series.start;
  const next = nextStanding(plan, series, now);
  const edit = (): void => {
    if (!button.current) return;
    const of = { type: 'edit', seriesId: series.id, key, scope: 'following' } as const;
    open({ kind: 'series-form', of, anchor: anchorOf(button.current) });
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          ref={button}
          variant="subtle"
          color="gray"
          aria-label={t('list.acts', { title })}
        >
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {next ? (
          <Menu.Item leftSection={<IconArrowRight size={15} />} onClick={() => goTo(next)}>
            {t('list.goTo')}
          </Menu.Item>
        ) : null}
        <Menu.Item leftSection={<IconPencil size={15} />} onClick={edit}>
          {t(isRule ? 'list.edit' : 'form.edit')}
        </Menu.Item>
        {isRule ? (
          <Menu.Item leftSection={<IconPlayerPause size={15} />} onClick={onPause}>
            {t('list.pause')}
          </Menu.Item>
        ) : null}
        <Menu.Item
          style={{ color: 'var(--todo)' }}
          leftSection={<IconRepeatOff size={15} />}
          onClick={() => store.run(endFrom(series, key))}
        >
          {t('list.end')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface PausingProps {
  readonly row: SeriesOfList;
  readonly onDone: () => void;
}

function Pausing({ row: { series }, onDone }: PausingProps) {
  const { t } = useTranslation('series');
  const { plan, store, now, today, language } = useBoard();
  const [date, setDate] = useState<LocalDate>(formatLocalDate(today + 30));
  const pause = (): void => {
    const until = toUtc(plan.settings.zone, localStartOfDay(dayOf(date)));
    const command = pauseUntil(store.getSnapshot().state.visible, series, { now, until });
    if (command) store.run(command);
    onDone();
  };
  return (
    <div className={classes['pause']}>
      <DatePickerInput
        size="xs"
        label={t('list.pauseUntil')}
        value={date}
        minDate={formatLocalDate(today + 1)}
        locale={language}
        firstDayOfWeek={1}
        valueFormat="ddd D MMM YYYY"
        onChange={(chosen) => chosen && setDate(chosen)}
      />
      <Button size="xs" variant="default" onClick={pause}>
        {t('list.pauseGo')}
      </Button>
    </div>
  );
}
