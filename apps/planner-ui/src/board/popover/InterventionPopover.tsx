import { Button, Select, Textarea } from '@mantine/core';
import { IconLock, IconLockOpen, IconUsersGroup } from '@tabler/icons-react';
import type { Intervention } from '@pastille/scheduling';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBoard } from '../board-context.js';
import { SeriesButton } from '../series/SeriesLines.js';
import { Acknowledge } from '../freshness/Acknowledge.js';
import { FreshLines } from '../freshness/FreshLines.js';
import { draftNote } from '../together/draft-note.js';
import { KeptNote } from '../together/KeptNote.js';
import { conflictsAt } from '../view/facts.js';
import { placeOf, titleOf, worksiteNameOf } from '../view/names.js';
import { conflictSentence } from '../view/sentences.js';
import { slotLabel } from '../view/words.js';
import { CloseForm } from './CloseForm.js';
import { Floating } from './Floating.js';
import { LockForm } from './LockForm.js';
import { type Opened, useOpened, useOpening } from './opened.js';
import { PeoplePicker } from './PeoplePicker.js';
import { reassignment } from './reassignment.js';
import { TimeFields } from './TimeFields.js';
import { useFollowed } from './use-followed.js';
import classes from './popover.module.css';

type OpenedBar = Extract<Opened, { kind: 'intervention' }>;

export function InterventionPopover({ opened }: { readonly opened: OpenedBar }) {
  const { plan } = useBoard();
  const one = plan.intervention(opened.interventionId);
  if (!one || one.state === 'cancelled')
    return <KeptNote interventionId={opened.interventionId} anchor={opened.anchor} />;
  return (
    <Floating anchor={opened.anchor} label={titleOf(plan, one)} width={380}>
      <div
        data-intervention-popover={one.id}
        tabIndex={-1}
        data-autofocus={opened.part === 'details' || undefined}
      >
        <Head one={one} />
        <FreshLines one={one} />
        <Acknowledge one={one} />
        {one.occurrence ? <SeriesButton one={one} anchor={opened.anchor} /> : null}
        {opened.part === 'close' ? <CloseForm one={one} /> : null}
        {opened.part === 'lock' ? <LockForm one={one} /> : null}
        {opened.part === 'details' || opened.part === 'team' ? <Details one={one} /> : null}
      </div>
    </Floating>
  );
}

function Head({ one }: { readonly one: Intervention }) {
  const { t } = useTranslation('board');
  const { plan, facts, language } = useBoard();
  const worksite = worksiteNameOf(plan, one.worksiteId);
  const place = placeOf(
    plan,
    one.locationId ??
      (one.worksiteId ? (plan.records.worksite.get(one.worksiteId)?.locationId ?? null) : null),
  );
  return (
    <div className={classes['head']}>
      <div>
        <b>{titleOf(plan, one)}</b>
        <small>
          {one.worksiteId && worksite ? (
            <Link to={`/worksites/${one.worksiteId}`}>{worksite}</Link>
          ) : (
            t(`kind.${one.kind}`)
          )}
          {place ? ` · ${place}` : ''}
        </small>
        <small className="tabular">{slotLabel(language, plan.settings.zone, one)}</small>
        {conflictsAt(facts, one.id).map((conflict) => (
          <p key={conflict.key} className={classes['conflict']} data-severity={conflict.severity}>
            {conflictSentence(plan, conflict, language)}
          </p>
        ))}
      </div>
    </div>
  );
}

function Details({ one }: { readonly one: Intervention }) {
  const { mayPlan } = useBoard();
  const isOpen = one.state === 'open';
  return (
    <div className={classes['form']}>
      <TeamFields one={one} disabled={!mayPlan || !isOpen || one.lock.team !== null} />
      <TimeFields one={one} disabled={!mayPlan || !isOpen || one.lock.time !== null} />
      <NoteField one={one} disabled={!mayPlan} />
      <Locks one={one} />
      {mayPlan ? <Acts one={one} /> : null}
    </div>
  );
}

interface FieldProps {
  readonly one: Intervention;
  readonly disabled: boolean;
}

function TeamFields({ one, disabled }: FieldProps) {
  const { t } = useTranslation('board');
  const { plan, store } = useBoard();
  const people = one.team.map(({ resourceId }) => resourceId);
  const leaders = one.team
    .flatMap(({ resourceId }) => plan.records.resource.get(resourceId) ?? [])
    .filter(({ kind }) => kind !== 'equipment');
  const lead = one.team.find(({ role }) => role === 'lead')?.resourceId ?? null;
  return (
    <>
      <PeoplePicker
        label={t('form.who')}
        value={people}
        disabled={disabled}
        onChange={(ids) => {
          const command = reassignment(one, ids);
          if (command) store.run(command);
        }}
      />
      {leaders.length > 1 ? (
        <Select
          label={t('form.lead')}
          value={lead}
          allowDeselect={false}
          disabled={disabled}
          comboboxProps={{ withinPortal: false }}
          data={leaders.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => {
            if (!id || id === lead) return;
            store.run({
              type: 'reassign',
              interventionId: one.id,
              remove: [],
              replace: [],
              add: [],
              lead: id,
            });
          }}
        />
      ) : null}
    </>
  );
}

function NoteField({ one, disabled }: FieldProps) {
  const { t } = useTranslation('board');
  const { store } = useBoard();
  const [note, setNote] = useFollowed(one.note ?? '');
  const write = (text: string): void => {
    setNote(text);
    draftNote.set({ interventionId: one.id, text });
  };
  const save = (): void => {
    draftNote.set(null);
    const words = note.trim() === '' ? null : note.trim();
    if (words !== one.note)
      store.run({ type: 'edit-intervention', interventionId: one.id, note: words });
  };
  return (
    <Textarea
      label={t('form.note')}
      value={note}
      autosize
      minRows={1}
      maxRows={5}
      disabled={disabled}
      onChange={(event) => write(event.currentTarget.value)}
      onBlur={save}
    />
  );
}

function Locks({ one }: { readonly one: Intervention }) {
  const { t } = useTranslation('board');
  const { time, team } = one.lock;
  if (!time && !team) return null;
  return (
    <ul className={classes['locks']}>
      {time ? (
        <li>
          <IconLock size={14} /> {t('lock.timeBy', { name: time.name })}
          {time.reason ? ` · ${time.reason}` : ''}
        </li>
      ) : null}
      {team ? (
        <li>
          <IconUsersGroup size={14} /> {t('lock.teamBy', { name: team.name })}
          {team.reason ? ` · ${team.reason}` : ''}
        </li>
      ) : null}
    </ul>
  );
}

function Acts({ one }: { readonly one: Intervention }) {
  const { t } = useTranslation('board');
  const { store } = useBoard();
  const { open, close } = useOpening();
  const opened = useOpened();
  const to = (part: 'close' | 'lock'): void => {
    if (opened) open({ kind: 'intervention', interventionId: one.id, part, anchor: opened.anchor });
  };
  const locked = one.lock.time !== null;
  if (one.state === 'done') {
    return (
      <div className={classes['acts']}>
        <Button
          size="xs"
          variant="default"
          onClick={() => store.run({ type: 'reopen-intervention', interventionId: one.id })}
        >
          {t('acts.reopen')}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes['acts']}>
      {one.kind === 'appointment' ? <ConfirmButton one={one} /> : null}
      <Button
        size="xs"
        variant="default"
        leftSection={locked ? <IconLockOpen size={14} /> : <IconLock size={14} />}
        onClick={() => to('lock')}
      >
        {t('acts.lock')}
      </Button>
      <Button size="xs" variant="default" onClick={() => to('close')}>
        {t('acts.close')}
      </Button>
      <Button
        size="xs"
        variant="subtle"
        color="red"
        onClick={() => {
          if (
            store.run({ type: 'cancel-intervention', interventionId: one.id }).status === 'accepted'
          )
            close();
        }}
      >
        {t(one.kind === 'work' ? 'acts.backToPlan' : 'acts.cancel')}
      </Button>
    </div>
  );
}

function ConfirmButton({ one }: { readonly one: Intervention }) {
  const { t } = useTranslation('board');
  const { store } = useBoard();
  const confirmed = one.confirmed !== null;
  return (
    <Button
      size="xs"
      variant={confirmed ? 'default' : 'light'}
      onClick={() =>
        store.run({ type: 'confirm-appointment', interventionId: one.id, confirmed: !confirmed })
      }
    >
      {t(confirmed ? 'acts.unconfirm' : 'acts.confirm')}
    </Button>
  );
}
