import { Autocomplete, Button, Select, TextInput } from '@mantine/core';
import type { Plan, Schedule } from '@pastille/scheduling';
import { useMemo, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { newId } from '../state/new-id.js';
import { worksiteName } from '../view/names.js';
import { amountLabel, readAmount, type Language } from '../view/words.js';
import { type NewPreset, useOpening } from './opened.js';
import { PeoplePicker } from './PeoplePicker.js';
import { startOf, teamFrom, whenOf, type When } from './slot-form.js';
import { VerdictLines } from './VerdictLines.js';
import { WhenFields } from './WhenFields.js';
import classes from './popover.module.css';

const drawnMinutes = ({ start, end }: NewPreset): number =>
  Math.min(Math.max(end === null ? 60 : end - start, 30), 240);

interface Draft {
  readonly id: string;
  readonly title: string;
  readonly worksiteId: string | null;
  readonly people: readonly string[];
  readonly when: When;
  readonly duration: string;
}

function firstDraft(plan: Plan, language: Language, preset: NewPreset): Draft {
  return {
    id: newId(),
    title: '',
    worksiteId: preset.worksiteId,
    people: preset.resourceId ? [preset.resourceId] : [],
    when: { ...whenOf(plan, preset.start, { worksiteId: null, team: [] }), part: 'time' },
    duration: amountLabel(language, { minutes: drawnMinutes(preset) }),
  };
}

/** `null` while something is missing or cannot be read. */
function commandOf(
  plan: Plan,
  { id, title, worksiteId, people, when, duration }: Draft,
): Schedule | null {
  const amount = readAmount(duration);
  const team = teamFrom(people);
  const start = startOf(plan, when, { worksiteId, team });
  if (start === null || !amount || title.trim() === '') return null;
  const worksite = worksiteId ? plan.records.worksite.get(worksiteId) : undefined;
  return {
    ...{ type: 'schedule', interventionId: id, kind: 'appointment', taskId: null, worksiteId },
    ...{ clientId: worksite?.clientId ?? null, locationId: worksite?.locationId ?? null },
    ...{ title: title.trim(), start, amount, end: null, team, arrival: null, note: null },
    ...{ supplier: null, ripple: 'none' },
  };
}

/** Visite technique, SAV, dépannage, réunion: with or without a worksite. */
export function AppointmentForm({ preset }: { readonly preset: NewPreset }) {
  const { t } = useTranslation('board');
  const { plan, store, facts, language } = useBoard();
  const { close } = useOpening();
  const [draft, setDraft] = useState(() => firstDraft(plan, language, preset));
  const put = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const worksites = useMemo(
    () => facts.worksites.map((one) => ({ value: one.id, label: worksiteName(plan, one) })),
    [facts.worksites, plan],
  );
  const command = commandOf(plan, draft);
  const outcome = command ? store.judge(command) : null;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (command && store.run(command).status === 'accepted') close();
  };
  return (
    <form className={classes['form']} onSubmit={submit} aria-label={t('new.appointment')}>
      <Autocomplete
        label={t('new.appointmentTitle')}
        data={[t('new.visit'), t('new.service'), t('new.repair'), t('new.meeting')]}
        value={draft.title}
        onChange={(title) => put({ title })}
        comboboxProps={{ withinPortal: false }}
        data-autofocus
      />
      <Select
        label={t('new.onWorksite')}
        placeholder={t('new.noWorksite')}
        data={worksites}
        value={draft.worksiteId}
        onChange={(worksiteId) => put({ worksiteId })}
        searchable
        clearable
        limit={30}
        comboboxProps={{ withinPortal: false }}
      />
      <PeoplePicker
        label={t('form.who')}
        value={draft.people}
        onChange={(people) => put({ people })}
      />
      <WhenFields value={draft.when} onChange={(when) => put({ when })} />
      <TextInput
        label={t('form.duration')}
        value={draft.duration}
        onChange={(event) => put({ duration: event.currentTarget.value })}
        error={readAmount(draft.duration) ? null : t('form.durationHint')}
      />
      {outcome ? <VerdictLines outcome={outcome} held={draft.id} /> : null}
      <Button type="submit" disabled={outcome?.status !== 'accepted'}>
        {t('new.place')}
      </Button>
    </form>
  );
}
