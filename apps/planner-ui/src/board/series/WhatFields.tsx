import { Autocomplete, SegmentedControl, Select } from '@mantine/core';
import type { InterventionKind } from '@pastille/scheduling';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { worksiteName, worksiteNameOf } from '../view/names.js';
import { opensTasks } from './repeat.js';
import type { SeriesDraft } from './series-draft.js';
import popover from '../popover/popover.module.css';
import classes from './series.module.css';

interface Props {
  readonly draft: SeriesDraft;
  readonly put: (part: Partial<SeriesDraft>) => void;
  readonly isNew: boolean;
}

const KINDS: readonly InterventionKind[] = ['appointment', 'work', 'block'];

/** What comes again, and where: as long as there is no series yet. */
export function WhatFields({ draft, put, isNew }: Props) {
  const { t } = useTranslation('series');
  const { plan } = useBoard();
  const titles = useMemo(
    () => [...new Set([...plan.records.series.values()].flatMap(({ title }) => title ?? []))],
    [plan.records.series],
  );
  return (
    <>
      <Autocomplete
        label={t('form.what')}
        data={titles.sort()}
        limit={8}
        value={draft.title}
        onChange={(title) => put({ title })}
        comboboxProps={{ withinPortal: false }}
        data-autofocus
      />
      {isNew ? <Placing draft={draft} put={put} /> : <Placed draft={draft} />}
    </>
  );
}

function Placed({ draft: { worksiteId, clientId } }: Pick<Props, 'draft'>) {
  const { t } = useTranslation('series');
  const { plan } = useBoard();
  const name = worksiteNameOf(plan, worksiteId) ?? plan.records.client.get(clientId ?? '')?.name;
  return (
    <p className={classes['dim']}>
      {name ? <b>{name}</b> : null}
      <small> {t('form.fixed')}</small>
    </p>
  );
}

function Placing({ draft, put }: Omit<Props, 'isNew'>) {
  const { t } = useTranslation('series');
  const { plan } = useBoard();
  const worksites = useMemo(
    () =>
      [...plan.records.worksite.values()]
        .map((one) => ({ value: one.id, label: worksiteName(plan, one) }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- names come from these tables alone
    [plan.records.worksite, plan.records.client, plan.records.works],
  );
  return (
    <>
      {opensTasks(draft.repeat) ? null : (
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t('form.kind')}
          value={draft.kind}
          onChange={(kind) => put({ kind })}
          data={KINDS.map((value) => ({ value, label: t(`form.kinds.${value}`) }))}
        />
      )}
      <Select
        label={t('form.worksite')}
        placeholder={t('form.noWorksite')}
        data={worksites}
        value={draft.worksiteId}
        onChange={(worksiteId) => put({ worksiteId, taskId: null })}
        searchable
        clearable
        limit={30}
        comboboxProps={{ withinPortal: false }}
      />
      {draft.worksiteId === null ? <ClientChoice draft={draft} put={put} /> : null}
      {draft.kind === 'work' && draft.worksiteId !== null && !opensTasks(draft.repeat) ? (
        <TaskChoice draft={draft} put={put} />
      ) : null}
      {draft.kind === 'work' && draft.worksiteId === null && !opensTasks(draft.repeat) ? (
        <p className={popover['empty']}>{t('form.worksite')}</p>
      ) : null}
    </>
  );
}

function ClientChoice({ draft, put }: Omit<Props, 'isNew'>) {
  const { t } = useTranslation('series');
  const { plan } = useBoard();
  const clients = useMemo(
    () =>
      [...plan.records.client.values()]
        .map(({ id, name }) => ({ value: id, label: name }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [plan.records.client],
  );
  return (
    <Select
      label={t('form.client')}
      data={clients}
      value={draft.clientId}
      onChange={(clientId) => put({ clientId })}
      searchable
      clearable
      limit={30}
      comboboxProps={{ withinPortal: false }}
    />
  );
}

function TaskChoice({ draft, put }: Omit<Props, 'isNew'>) {
  const { t } = useTranslation('series');
  const { plan } = useBoard();
  return (
    <Select
      label={t('form.task')}
      data={plan.tasksOf(draft.worksiteId ?? '').map(({ id, label }) => ({ value: id, label }))}
      value={draft.taskId}
      onChange={(taskId) => put({ taskId })}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
