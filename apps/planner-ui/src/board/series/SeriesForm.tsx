import { Button, Select, TextInput } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import type { EditSeries, HolidayPolicy, PutSeries } from '@pastille/scheduling';
import { useMemo, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { Floating } from '../popover/Floating.js';
import { type NewPreset, type Opened, useOpening } from '../popover/opened.js';
import { PeoplePicker } from '../popover/PeoplePicker.js';
import { parseTime } from '../popover/slot-form.js';
import { VerdictLines } from '../popover/VerdictLines.js';
import popover from '../popover/popover.module.css';
import { readAmount } from '../view/words.js';
import { seriesAfter } from './next-visits.js';
import { NextVisits } from './NextVisits.js';
import { RepeatFields } from './RepeatFields.js';
import { opensTasks } from './repeat.js';
import { seriesSentence } from './series-words.js';
import {
  commandOf,
  draftOf,
  newDraft,
  type SeriesDraft,
  type SeriesEditing,
} from './series-draft.js';
import { WhatFields } from './WhatFields.js';
import classes from './series.module.css';

type OpenedForm = Extract<Opened, { kind: 'series-form' }>;

const HOLIDAYS: readonly HolidayPolicy[] = ['next', 'previous', 'skip', 'keep'];

/** Creating a series, or editing this visit and those that follow, or all of them. */
export function SeriesForm({ opened }: { readonly opened: OpenedForm }) {
  const { t } = useTranslation('series');
  const { plan } = useBoard();
  const { of, anchor } = opened;
  const series = of.type === 'new' ? undefined : plan.records.series.get(of.seriesId);
  if (of.type === 'new') {
    return (
      <Floating anchor={anchor} label={t('form.create')} width={440}>
        <Fields preset={of.preset} editing={null} />
      </Floating>
    );
  }
  if (!series) return null;
  const editing = { series, key: of.key, scope: of.scope };
  const label = series.recurrence.type === 'rule' ? t(`form.${of.scope}`) : t('form.edit');
  return (
    <Floating anchor={anchor} label={label} width={440}>
      <Fields preset={null} editing={editing} />
    </Floating>
  );
}

type Asked =
  | { readonly preset: NewPreset; readonly editing: null }
  | { readonly preset: null; readonly editing: SeriesEditing };

function useDraft({ preset, editing }: Asked) {
  const { plan, language } = useBoard();
  const [before] = useState(() =>
    editing ? draftOf(editing, language) : newDraft(plan, language, preset),
  );
  const [draft, setDraft] = useState(before);
  const put = (part: Partial<SeriesDraft>): void => setDraft((was) => ({ ...was, ...part }));
  const command = commandOf(plan, draft, editing ? { of: editing, before } : null);
  return { draft, put, command };
}

function Fields(asked: Asked) {
  const { t } = useTranslation('series');
  const { store } = useBoard();
  const { close } = useOpening();
  const { draft, put, command } = useDraft(asked);
  const { editing } = asked;
  const outcome = command ? store.judge(command) : null;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (command && store.run(command).status === 'accepted') close();
  };
  const label = editing ? t('form.edit') : t('form.create');
  return (
    <form className={popover['form']} onSubmit={submit} aria-label={label}>
      <WhatFields draft={draft} put={put} isNew={editing === null} />
      <PeoplePicker
        label={t('form.who')}
        value={draft.people}
        onChange={(people) => put({ people })}
      />
      <RepeatFields
        value={draft.repeat}
        onChange={(repeat) => put({ repeat })}
        keepsKind={editing !== null}
      />
      <StartFields draft={draft} put={put} isNew={editing === null} />
      {opensTasks(draft.repeat) ? null : (
        <Select
          label={t('form.holidays')}
          data={HOLIDAYS.map((one) => ({ value: one, label: t(`form.holidaysOf.${one}`) }))}
          value={draft.holidays}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(holidays) => holidays && put({ holidays })}
        />
      )}
      {command ? (
        <Preview command={command} />
      ) : (
        <p className={popover['empty']}>{t('form.unreadable')}</p>
      )}
      {outcome ? <VerdictLines outcome={outcome} /> : null}
      <Button type="submit" disabled={outcome?.status !== 'accepted'}>
        {t(editing ? 'form.save' : 'form.place')}
      </Button>
    </form>
  );
}

interface PartProps {
  readonly draft: SeriesDraft;
  readonly put: (part: Partial<SeriesDraft>) => void;
  readonly isNew: boolean;
}

function StartFields({ draft, put, isNew }: PartProps) {
  const { t } = useTranslation('series');
  const { language } = useBoard();
  return (
    <>
      <DatePickerInput
        label={t(isNew || opensTasks(draft.repeat) ? 'form.start' : 'form.moved')}
        value={draft.date}
        locale={language}
        firstDayOfWeek={1}
        valueFormat="ddd D MMM YYYY"
        popoverProps={{ withinPortal: false }}
        onChange={(date) => date && put({ date })}
      />
      <div className={classes['pair']}>
        {opensTasks(draft.repeat) ? null : (
          <TextInput
            label={t('form.time')}
            value={draft.time}
            error={parseTime(draft.time) === null}
            onChange={(event) => put({ time: event.currentTarget.value })}
          />
        )}
        <TextInput
          label={t('form.duration')}
          value={draft.duration}
          error={readAmount(draft.duration) === null}
          onChange={(event) => put({ duration: event.currentTarget.value })}
        />
      </div>
    </>
  );
}

const idsOf = (command: PutSeries | EditSeries): readonly string[] =>
  command.type === 'put-series' ? [command.series.id] : [command.newId, command.seriesId];

/** The rule read back in a sentence, and its next dates. */
function Preview({ command }: { readonly command: PutSeries | EditSeries }) {
  const { t } = useTranslation('series');
  const { store, language } = useBoard();
  const said = JSON.stringify(command);
  const plan = store.getSnapshot().state.visible;
  const after = useMemo(() => {
    const outcome = store.judge(command);
    return outcome.status === 'accepted'
      ? seriesAfter(plan, outcome.changes, idsOf(command))
      : null;
    // The command is made anew on each drawing: what it says is what counts.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [store, plan, said]);
  if (!after) return null;
  return (
    <>
      <p className={classes['sentence']} data-testid="series-sentence">
        {seriesSentence(after.series, { t, language })}
      </p>
      <NextVisits plan={after.plan} series={after.series} />
    </>
  );
}
