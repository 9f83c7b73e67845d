import { Autocomplete, Button, TextInput } from '@mantine/core';
import type { Intervention, Plan, Schedule } from '@pastille/scheduling';
import { toUtc, dayOf, MINUTES_PER_DAY, toLocal, dayOfLocal } from '@pastille/time';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { newId } from '../state/new-id.js';
import { type NewPreset, useOpening } from './opened.js';
import { PeoplePicker } from './PeoplePicker.js';
import { formatTime, parseTime, startOf, teamFrom, whenOf, type When } from './slot-form.js';
import { VerdictLines } from './VerdictLines.js';
import { WhenFields } from './WhenFields.js';
import classes from './popover.module.css';

interface Draft {
  readonly id: string;
  readonly title: string;
  readonly supplier: string;
  readonly phone: string;
  readonly people: readonly string[];
  readonly when: When;
  /** `HH:MM` of the same day. */
  readonly until: string;
}

const HOUR = 60;

function firstDraft(plan: Plan, { start, end, resourceId }: NewPreset): Draft {
  const { zone } = plan.settings;
  const until = end !== null && end - start < MINUTES_PER_DAY ? end : start + HOUR;
  const local = toLocal(zone, until);
  return {
    ...{ id: newId(), title: '', supplier: '', phone: '' },
    people: resourceId ? [resourceId] : [],
    when: { ...whenOf(plan, start, { worksiteId: null, team: [] }), part: 'time' },
    until: formatTime(local - dayOfLocal(local) * MINUTES_PER_DAY),
  };
}

/** From and until; `null` while one cannot be read, or it would end before it begins. */
function slotOf(plan: Plan, worksiteId: string | null, { when, until, people }: Draft) {
  const start = startOf(plan, when, { worksiteId, team: teamFrom(people) });
  const minutes = parseTime(until);
  if (start === null || minutes === null) return null;
  const end = toUtc(plan.settings.zone, dayOf(when.day) * MINUTES_PER_DAY + minutes);
  return end > start ? { start, end } : null;
}

function supplierOf({ supplier, phone }: Draft): Intervention['supplier'] {
  const name = supplier.trim();
  return name ? { name, phone: phone.trim() || null, orderNumber: null } : null;
}

/** `null` while something is missing or cannot be read. */
function commandOf(plan: Plan, worksiteId: string | null, draft: Draft): Schedule | null {
  const slot = slotOf(plan, worksiteId, draft);
  const title = draft.title.trim();
  if (!slot || title === '') return null;
  const worksite = worksiteId ? plan.records.worksite.get(worksiteId) : undefined;
  return {
    ...{ type: 'schedule', interventionId: draft.id, kind: 'block', taskId: null, worksiteId },
    ...{ clientId: worksite?.clientId ?? null, locationId: worksite?.locationId ?? null },
    ...{ ...slot, title, amount: null, team: teamFrom(draft.people), arrival: null, note: null },
    ...{ supplier: supplierOf(draft), ripple: 'none' },
  };
}

/** Livraison, grue, béton: from an hour to an hour, whatever the calendar says; its date is locked. */
export function BlockForm({ preset }: { readonly preset: NewPreset }) {
  const { t } = useTranslation('selection');
  const { t: b } = useTranslation('board');
  const { plan, store } = useBoard();
  const { close } = useOpening();
  const [draft, setDraft] = useState(() => firstDraft(plan, preset));
  const put = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const command = commandOf(plan, preset.worksiteId, draft);
  const outcome = command ? store.judge(command) : null;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (command && store.run(command).status === 'accepted') close();
  };
  return (
    <form className={classes['form']} onSubmit={submit} aria-label={t('block.title')}>
      <Autocomplete
        label={t('block.what')}
        data={[t('block.delivery'), t('block.crane'), t('block.concrete')]}
        value={draft.title}
        onChange={(title) => put({ title })}
        comboboxProps={{ withinPortal: false }}
        data-autofocus
      />
      <WhenFields value={draft.when} onChange={(when) => put({ when })} />
      <TextInput
        label={t('block.until')}
        value={draft.until}
        onChange={(event) => put({ until: event.currentTarget.value })}
      />
      <TextInput
        label={t('block.supplier')}
        value={draft.supplier}
        onChange={(event) => put({ supplier: event.currentTarget.value })}
      />
      <TextInput
        label={t('block.phone')}
        type="tel"
        value={draft.phone}
        onChange={(event) => put({ phone: event.currentTarget.value })}
      />
      <PeoplePicker
        label={b('form.who')}
        value={draft.people}
        onChange={(people) => put({ people })}
      />
      {outcome ? <VerdictLines outcome={outcome} held={draft.id} /> : null}
      <Button type="submit" disabled={outcome?.status !== 'accepted'}>
        {b('new.place')}
      </Button>
    </form>
  );
}
