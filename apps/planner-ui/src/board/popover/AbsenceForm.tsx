import { Button, Select, TextInput } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import type { Absence, AbsenceReason, Plan } from '@pastille/scheduling';
import {
  dayOf,
  dayOfLocal,
  formatLocalDate,
  localStartOfDay,
  toLocal,
  toUtc,
  type LocalDate,
} from '@pastille/time';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { newId } from '../state/new-id.js';
import { type NewPreset, useOpening } from './opened.js';
import classes from './popover.module.css';

const REASONS: readonly AbsenceReason[] = ['leave', 'sickness', 'training', 'school', 'other'];

interface Props {
  readonly preset: NewPreset;
  /** The one that is edited, or `null` for a new one. */
  readonly absence: Absence | null;
}

const dayIn = (plan: Plan, minutes: number): LocalDate =>
  formatLocalDate(dayOfLocal(toLocal(plan.settings.zone, minutes)));

/** Whole days, both included: what people mean by « du 23 au 27 ». */
export function AbsenceForm({ preset, absence }: Props) {
  const { t } = useTranslation('board');
  const { plan, store, language } = useBoard();
  const { close } = useOpening();
  const [who, setWho] = useState(preset.resourceId);
  const [reason, setReason] = useState<AbsenceReason>(absence?.reason ?? 'leave');
  const [note, setNote] = useState(absence?.note ?? '');
  const [days, setDays] = useState<[string | null, string | null]>([
    dayIn(plan, preset.start),
    dayIn(plan, (preset.end ?? preset.start + 1) - 1),
  ]);
  const people = [...plan.records.resource.values()]
    .filter((one) => one.kind !== 'crew' && !one.archived)
    .sort((a, b) => a.order - b.order);
  const [from, to] = days;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!who || !from || !to) return;
    const { zone } = plan.settings;
    const start = toUtc(zone, localStartOfDay(dayOf(from)));
    const end = toUtc(zone, localStartOfDay(dayOf(to) + 1));
    const record: Absence = {
      id: absence?.id ?? newId(),
      resourceId: who,
      reason,
      start,
      end,
      note: note.trim() || null,
    };
    if (store.run({ type: 'put-absence', absence: record }).status === 'accepted') close();
  };
  return (
    <form className={classes['form']} onSubmit={submit} aria-label={t('new.absence')}>
      <Select
        label={t('absence.who')}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={who}
        onChange={setWho}
        searchable
        comboboxProps={{ withinPortal: false }}
        data-autofocus
      />
      <Select
        label={t('absence.reason')}
        data={REASONS.map((value) => ({ value, label: t(`absence.reasons.${value}`) }))}
        value={reason}
        allowDeselect={false}
        onChange={(value) => value && setReason(value)}
        comboboxProps={{ withinPortal: false }}
      />
      <DatePickerInput
        type="range"
        label={t('absence.days')}
        value={days}
        onChange={setDays}
        allowSingleDateInRange
        locale={language}
        firstDayOfWeek={1}
        valueFormat="D MMM YYYY"
        popoverProps={{ withinPortal: false }}
      />
      <TextInput
        label={t('form.note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={classes['acts']}>
        <Button type="submit" disabled={!who || !from || !to}>
          {t(absence ? 'absence.save' : 'absence.add')}
        </Button>
        {absence ? <RemoveAbsence absence={absence} /> : null}
      </div>
    </form>
  );
}

function RemoveAbsence({ absence }: { readonly absence: Absence }) {
  const { t } = useTranslation('board');
  const { store } = useBoard();
  const { close } = useOpening();
  return (
    <Button
      variant="subtle"
      color="red"
      onClick={() => {
        if (store.run({ type: 'remove-absence', absenceId: absence.id }).status === 'accepted')
          close();
      }}
    >
      {t('absence.remove')}
    </Button>
  );
}
