import { Button, SegmentedControl, TextInput } from '@mantine/core';
import type { PlanningTask } from '@pastille/scheduling';
import { useId, useMemo, useState, type KeyboardEvent, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { Floating } from '../popover/Floating.js';
import { type Opened, useOpening } from '../popover/opened.js';
import popover from '../popover/popover.module.css';
import { VerdictLines } from '../popover/VerdictLines.js';
import { KnownLinks } from './KnownLinks.js';
import { linkOf, NEW_LINK } from './link-draft.js';
import { LinkFields } from './LinkFields.js';
import { TaskOption } from './TaskOption.js';
import { type Direction, othersOf, pairOf } from './picking.js';
import classes from './links.module.css';

type OpenedPicker = Extract<Opened, { kind: 'link-to' }>;

/** « Lier à… » and K: another task of the worksite, by arrows or by typing; Enter makes the link. */
export function LinkPicker({ opened }: { readonly opened: OpenedPicker }) {
  const { t } = useTranslation('links');
  const { plan } = useBoard();
  const task = plan.records.task.get(opened.taskId);
  if (!task) return null;
  const title = t('picker.title', { title: task.label });
  return (
    <Floating anchor={opened.anchor} label={title} width={400}>
      <div data-link-picker={task.id}>
        <div className={popover['head']}>
          <div>
            <b>{title}</b>
          </div>
        </div>
        {plan.tasksOf(task.worksiteId).length > 1 ? (
          <Form task={task} />
        ) : (
          <p className={popover['empty']}>{t('picker.alone')}</p>
        )}
        <KnownLinks task={task} anchor={opened.anchor} />
      </div>
    </Floating>
  );
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

function usePicking(task: PlanningTask) {
  const { plan, store } = useBoard();
  const [direction, setDirection] = useState<Direction>('before');
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [draft, setDraft] = useState(NEW_LINK);
  const others = useMemo(() => othersOf(plan, task, search), [plan, task, search]);
  const fresh = others.find((one) => !isLinked(task, one));
  const other = others.find(({ id }) => id === chosen) ?? fresh ?? others[0] ?? null;
  const command = useMemo(() => {
    if (!other) return null;
    const pair = pairOf(task.id, other.id, direction);
    const link = linkOf(draft, pair.predecessorId);
    return link && ({ type: 'link', taskId: pair.taskId, link } as const);
  }, [task.id, other, direction, draft]);
  const outcome = useMemo(() => command && store.judge(command), [command, store]);
  const step = (by: number): void => {
    const at = other ? others.indexOf(other) : -1;
    setChosen(others[(at + by + others.length) % others.length]?.id ?? null);
  };
  return {
    ...{ direction, setDirection, search, setSearch, draft, setDraft },
    ...{ others, other, setChosen, step, command, outcome },
  };
}

function Form({ task }: { readonly task: PlanningTask }) {
  const { t } = useTranslation('links');
  const { store } = useBoard();
  const { close } = useOpening();
  const listId = useId();
  const picking = usePicking(task);
  const { others, other, command, outcome, step } = picking;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (command && store.run(command).status === 'accepted') close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = STEPS[event.key];
    if (!by || others.length === 0) return;
    event.preventDefault();
    step(by);
  };
  return (
    <form className={popover['form']} onSubmit={submit} aria-label={t('picker.do')}>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('picker.direction')}
        value={picking.direction}
        data={[
          { value: 'before', label: t('picker.before') },
          { value: 'after', label: t('picker.after') },
        ]}
        onChange={picking.setDirection}
      />
      <TextInput
        label={t('picker.search')}
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={other ? `${listId}-${other.id}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        value={picking.search}
        onKeyDown={onKeyDown}
        onChange={(event) => picking.setSearch(event.currentTarget.value)}
      />
      <ul id={listId} role="listbox" aria-label={t('picker.search')} className={classes['options']}>
        {others.map((one) => (
          <TaskOption
            key={one.id}
            id={`${listId}-${one.id}`}
            task={one}
            isLinked={isLinked(task, one)}
            selected={one.id === other?.id}
            onChoose={() => picking.setChosen(one.id)}
          />
        ))}
      </ul>
      {others.length === 0 ? <p className={popover['empty']}>{t('picker.nothing')}</p> : null}
      <LinkFields draft={picking.draft} onChange={picking.setDraft} />
      {outcome ? <VerdictLines outcome={outcome} /> : null}
      <Button type="submit" disabled={outcome?.status !== 'accepted'}>
        {t('picker.do')}
      </Button>
    </form>
  );
}

const waitsFor = (task: PlanningTask, id: string): boolean =>
  task.links.some(({ predecessorId }) => predecessorId === id);

const isLinked = (a: PlanningTask, b: PlanningTask): boolean =>
  waitsFor(a, b.id) || waitsFor(b, a.id);
