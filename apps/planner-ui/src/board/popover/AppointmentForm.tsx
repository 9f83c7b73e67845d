import { Autocomplete, Button, Select, TextInput } from '@mantine/core';
import type { Schedule } from '@pastille/scheduling';
import { useMemo, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../BoardContext.js';
import { newId } from '../state/new-id.js';
import { worksiteName } from '../view/names.js';
import { amountLabel, readAmount } from '../view/words.js';
import { type NewPreset, useOpening } from './opened.js';
import { PeoplePicker } from './PeoplePicker.js';
import { startOf, teamFrom, whenOf } from './slot-form.js';
import { VerdictLines } from './VerdictLines.js';
import { WhenFields } from './WhenFields.js';
import classes from './popover.module.css';

const drawnMinutes = ({ start, end }: NewPreset): number => Math.min(Math.max(end === null ? 60 : end - start, 30), 240);

/** Visite technique, SAV, dépannage, réunion: with or without a worksite. */
export function AppointmentForm({ preset }: { readonly preset: NewPreset }) {
  const { t } = useTranslation('board');
  const { plan, store, facts, language } = useBoard();
  const { close } = useOpening();
  const [id] = useState(newId);
  const [title, setTitle] = useState('');
  const [worksiteId, setWorksiteId] = useState(preset.worksiteId);
  const [people, setPeople] = useState<string[]>(preset.resourceId ? [preset.resourceId] : []);
  const [when, setWhen] = useState(() => ({ ...whenOf(plan, preset.start, { worksiteId: null, team: [] }), part: 'time' }));
  const [duration, setDuration] = useState(() => amountLabel(language, { minutes: drawnMinutes(preset) }));
  const worksites = useMemo(() => facts.worksites.map((one) => ({ value: one.id, label: worksiteName(plan, one) })), [facts.worksites, plan]);
  const amount = readAmount(duration);
  const team = teamFrom(people);
  const start = startOf(plan, when, { worksiteId, team });
  const worksite = worksiteId ? plan.records.worksite.get(worksiteId) : undefined;
  const command: Schedule | null =
    start === null || !amount || title.trim() === ''
      ? null
      : {
          ...{ type: 'schedule', interventionId: id, kind: 'appointment', taskId: null, worksiteId },
          ...{ clientId: worksite?.clientId ?? null, locationId: worksite?.locationId ?? null },
          ...{ title: title.trim(), start, amount, end: null, team, arrival: null, note: null },
        };
  const outcome = command ? store.judge(command) : null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (command && store.run(command).status === 'accepted') close();
  };
  return (
    <form className={classes['form']} onSubmit={submit} aria-label={t('new.appointment')}>
      <Autocomplete
        label={t('new.appointmentTitle')}
        data={[t('new.visit'), t('new.service'), t('new.repair'), t('new.meeting')]}
        value={title}
        onChange={setTitle}
        comboboxProps={{ withinPortal: false }}
        data-autofocus
      />
      <Select
        label={t('new.onWorksite')}
        placeholder={t('new.noWorksite')}
        data={worksites}
        value={worksiteId}
        onChange={setWorksiteId}
        searchable
        clearable
        limit={30}
        comboboxProps={{ withinPortal: false }}
      />
      <PeoplePicker label={t('form.who')} value={people} onChange={setPeople} />
      <WhenFields value={when} onChange={setWhen} />
      <TextInput label={t('form.duration')} value={duration} onChange={(event) => setDuration(event.currentTarget.value)} error={amount ? null : t('form.durationHint')} />
      {outcome ? <VerdictLines outcome={outcome} /> : null}
      <Button type="submit" disabled={outcome?.status !== 'accepted'}>
        {t('new.place')}
      </Button>
    </form>
  );
}
