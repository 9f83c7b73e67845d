import { Button, Checkbox, NumberInput, SegmentedControl, Select } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import type { StopForWeather, Weather, WeatherScope } from '@pastille/scheduling';
import { formatLocalDate } from '@pastille/time';
import { useMemo, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { Floating } from './Floating.js';
import { type Opened, useOpening } from './opened.js';
import { VerdictLines } from './VerdictLines.js';
import { placesOf, scopeOfPlace } from './weather-places.js';
import classes from './popover.module.css';

const WEATHERS: readonly Weather[] = ['rain', 'frost', 'wind'];
const PARTS = ['day', 'morning', 'afternoon'] as const;
type Part = (typeof PARTS)[number];

interface Draft {
  readonly weather: Weather;
  readonly place: string;
  readonly date: string;
  readonly part: Part;
  readonly days: number;
  readonly others: boolean;
}

function commandOf({ weather, place, date, part, days, others }: Draft): StopForWeather | null {
  const scope: WeatherScope | null = scopeOfPlace(place);
  if (!scope) return null;
  return {
    ...{ type: 'stop-for-weather', weather, scope, date, others },
    half: part === 'afternoon' ? 'afternoon' : 'morning',
    halfDays: part === 'day' ? 2 * days : 1,
  };
}

/** « Intempéries »: what fears that weather goes on afterwards; what is locked stays; who must be rung. */
export function WeatherForm({ opened }: { readonly opened: Extract<Opened, { kind: 'weather' }> }) {
  const { t } = useTranslation('board');
  return (
    <Floating anchor={opened.anchor} label={t('weather.title')} width={420}>
      <div className={classes['head']}>
        <div>
          <b>{t('weather.title')}</b>
          <small>{t('weather.hint')}</small>
        </div>
      </div>
      <Fields opened={opened} />
    </Floating>
  );
}

function Fields({ opened }: { readonly opened: Extract<Opened, { kind: 'weather' }> }) {
  const { t } = useTranslation('board');
  const { store, today } = useBoard();
  const { close } = useOpening();
  const [draft, setDraft] = useState<Draft>(() => ({
    ...{ weather: 'rain', place: opened.place, part: 'day', days: 1, others: true },
    date: formatLocalDate(opened.day ?? today),
  }));
  const put = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const command = useMemo(() => commandOf(draft), [draft]);
  const outcome = useMemo(() => command && store.judge(command), [command, store]);
  const isNothing = outcome?.status === 'accepted' && outcome.changes.length === 0;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (command && store.run(command).status === 'accepted') close();
  };
  return (
    <form className={classes['form']} onSubmit={submit} aria-label={t('weather.title')}>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('weather.which')}
        value={draft.weather}
        onChange={(weather) => put({ weather })}
        data={WEATHERS.map((value) => ({ value, label: t(`weather.${value}`) }))}
      />
      <Place value={draft.place} onChange={(place) => put({ place })} />
      <WhenWet draft={draft} put={put} />
      <Checkbox
        label={t('shift.others')}
        checked={draft.others}
        onChange={(event) => put({ others: event.currentTarget.checked })}
      />
      {isNothing ? <p className={classes['empty']}>{t('weather.nothing')}</p> : null}
      {outcome && !isNothing ? <VerdictLines outcome={outcome} /> : null}
      <Button type="submit" disabled={outcome?.status !== 'accepted' || isNothing}>
        {t('weather.do')}
      </Button>
    </form>
  );
}

interface PlaceProps {
  readonly value: string;
  readonly onChange: (place: string) => void;
}

function Place({ value, onChange }: PlaceProps) {
  const { t } = useTranslation('board');
  const { plan, facts } = useBoard();
  const data = useMemo(() => placesOf(plan, facts, t), [plan, facts, t]);
  return (
    <Select
      label={t('weather.where')}
      data={data}
      value={value}
      searchable
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      onChange={(place) => place && onChange(place)}
    />
  );
}

interface WhenProps {
  readonly draft: Draft;
  readonly put: (part: Partial<Draft>) => void;
}

function WhenWet({ draft, put }: WhenProps) {
  const { t } = useTranslation('board');
  const { language } = useBoard();
  return (
    <>
      <div className={classes['inline']}>
        <DatePickerInput
          label={t('form.day')}
          value={draft.date}
          locale={language}
          firstDayOfWeek={1}
          valueFormat="ddd D MMM YYYY"
          popoverProps={{ withinPortal: false }}
          onChange={(date) => date && put({ date })}
        />
        <NumberInput
          label={t('weather.days')}
          w={110}
          min={1}
          max={14}
          disabled={draft.part !== 'day'}
          value={draft.days}
          onChange={(days) => put({ days: Number(days) || 1 })}
        />
      </div>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('form.part')}
        value={draft.part}
        onChange={(part) => put({ part })}
        data={PARTS.map((value) => ({ value, label: t(`weather.${value}`) }))}
      />
    </>
  );
}
