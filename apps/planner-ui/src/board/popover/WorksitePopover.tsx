import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import type { Plan, PlanningTask, Worksite } from '@pastille/scheduling';
import { useMemo, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBoard } from '../board-context.js';
import { BoardConditions } from '../readiness/BoardConditions.js';
import { WorksiteSeries } from '../series/WorksiteSeries.js';
import { newId } from '../state/new-id.js';
import { Dots } from '../view/Dots.js';
import { placeOf, worksiteName } from '../view/names.js';
import { Floating } from './Floating.js';
import type { Opened } from './opened.js';
import classes from './popover.module.css';

export function WorksitePopover({
  opened,
}: {
  readonly opened: Extract<Opened, { kind: 'worksite' }>;
}) {
  const { t } = useTranslation('board');
  const { plan, mayPlan } = useBoard();
  const worksite = plan.records.worksite.get(opened.worksiteId);
  if (!worksite) return null;
  const client = plan.records.client.get(worksite.clientId);
  return (
    <Floating anchor={opened.anchor} label={worksiteName(plan, worksite)}>
      <div data-worksite-popover={worksite.id} tabIndex={-1} data-autofocus>
        <div className={classes['head']}>
          <div>
            <b>{worksiteName(plan, worksite)}</b>
            <small>
              {[worksite.reference, placeOf(plan, worksite.locationId)].filter(Boolean).join(' · ')}
            </small>
            {client?.phone ? (
              <a href={`tel:${client.phone.replace(/\s/g, '')}`}>{client.phone}</a>
            ) : null}
          </div>
        </div>
        <div className={classes['form']}>
          <StartFields worksite={worksite} />
          <StatusField worksite={worksite} />
          <Dots tasks={plan.tasksOf(worksite.id)} />
          {mayPlan ? <AddTask worksite={worksite} /> : null}
          <WorksiteSeries worksite={worksite} />
          <BoardConditions
            of={{ type: 'worksite', worksiteId: worksite.id }}
            conditions={worksite.conditions}
          />
          <Button component={Link} to={`/worksites/${worksite.id}`} variant="default">
            {t('worksite.openForm')}
          </Button>
        </div>
      </div>
    </Floating>
  );
}

/** The date that people typed; changing it moves the row at once. */
function StartFields({ worksite }: { readonly worksite: Worksite }) {
  const { t } = useTranslation('board');
  const { store, language, mayPlan } = useBoard();
  const { start } = worksite;
  const put = (date: string | null, certainty: 'firm' | 'provisional'): void => {
    store.run({
      type: 'set-worksite-start',
      worksiteId: worksite.id,
      start: date ? { date, certainty } : null,
    });
  };
  const certainty = start?.certainty ?? 'firm';
  return (
    <>
      <DatePickerInput
        label={t('worksite.start')}
        placeholder={t('worksite.noDate')}
        value={start?.date ?? null}
        locale={language}
        firstDayOfWeek={1}
        valueFormat="ddd D MMM YYYY"
        clearable
        disabled={!mayPlan}
        popoverProps={{ withinPortal: false }}
        onChange={(date) => put(date, certainty)}
        data-testid="worksite-start"
      />
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('worksite.certainty')}
        disabled={!mayPlan || !start}
        value={certainty}
        onChange={(value) => start && put(start.date, value)}
        data={[
          { value: 'firm' as const, label: t('worksite.firm') },
          { value: 'provisional' as const, label: t('worksite.provisional') },
        ]}
      />
    </>
  );
}

function StatusField({ worksite }: { readonly worksite: Worksite }) {
  const { t } = useTranslation('board');
  const { plan, store, mayPlan } = useBoard();
  const statuses = useMemo(
    () => [...plan.records.status.values()].sort((a, b) => a.order - b.order),
    [plan.records.status],
  );
  return (
    <Select
      label={t('worksite.status')}
      value={worksite.statusId}
      allowDeselect={false}
      disabled={!mayPlan}
      comboboxProps={{ withinPortal: false }}
      data={statuses.map(({ id, name, onBoard }) => ({
        value: id,
        label: onBoard ? name : `${name} (${t('worksite.offBoard')})`,
      }))}
      onChange={(statusId) =>
        statusId &&
        store.run({
          type: 'set-worksite-status',
          worksiteId: worksite.id,
          statusId,
          futureWork: 'keep',
        })
      }
    />
  );
}

/** A new task in the words that were typed; a word of the company's list brings its kind, amount and people. */
function taskCalled(plan: Plan, worksiteId: string, label: string): PlanningTask {
  const wanted = label.toLocaleLowerCase();
  const kind = [...plan.records.taskKind.values()].find(
    ({ name }) => name.toLocaleLowerCase() === wanted,
  );
  const usual = kind
    ? { kindId: kind.id, estimate: kind.usualAmount, people: kind.usualPeople }
    : { kindId: null, estimate: null, people: 1 };
  const last = plan.tasksOf(worksiteId).at(-1)?.order ?? 0;
  return {
    id: newId(),
    worksiteId,
    label,
    order: last + 1,
    ...usual,
    skills: [],
    links: [],
    window: null,
    seriesId: null,
    finished: null,
    override: null,
    conditions: [],
  };
}

function AddTask({ worksite }: { readonly worksite: Worksite }) {
  const { t } = useTranslation('board');
  const { plan, store } = useBoard();
  const [label, setLabel] = useState('');
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    const words = label.trim();
    if (!words) return;
    const command = { type: 'add-tasks', tasks: [taskCalled(plan, worksite.id, words)] } as const;
    if (store.run(command).status === 'accepted') setLabel('');
  };
  const list = `kinds-${worksite.id}`;
  return (
    <form className={classes['inline']} onSubmit={add}>
      <TextInput
        aria-label={t('worksite.newTask')}
        placeholder={t('worksite.newTask')}
        value={label}
        list={list}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <datalist id={list}>
        {[...plan.records.taskKind.values()]
          .filter(({ archived }) => !archived)
          .map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
      </datalist>
      <Button type="submit" variant="default" disabled={label.trim() === ''}>
        {t('worksite.addTask')}
      </Button>
    </form>
  );
}
