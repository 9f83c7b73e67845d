import {
  Button,
  Chip,
  CloseButton,
  Group,
  NumberInput,
  SegmentedControl,
  Text,
  TextInput,
} from '@mantine/core';
import type { TaskKind } from '@pastille/scheduling';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../api/plan.js';
import { byOrder } from '../ui/by-order.js';
import { AmountInput } from './AmountInput.js';
import type { TaskLine, WorksiteDraft } from './new-worksite.js';
import classes from './QuickWorksiteForm.module.css';

interface TaskPickerProps {
  readonly draft: Pick<WorksiteDraft, 'tasks'>;
  readonly onChange: (patch: Pick<WorksiteDraft, 'tasks'>) => void;
}

const lineOf = (kind: TaskKind): TaskLine => ({
  kindId: kind.id,
  label: kind.name,
  estimate: kind.usualAmount,
  people: kind.usualPeople,
});

/** Ticked kinds stay in the order of the trade, free tasks after them. */
function inOrder(lines: readonly TaskLine[], kinds: readonly TaskKind[]): TaskLine[] {
  const place = new Map(kinds.map((kind, index) => [kind.id, index]));
  const of = (line: TaskLine) =>
    line.kindId === null ? kinds.length : (place.get(line.kindId) ?? kinds.length);
  return lines.toSorted((a, b) => of(a) - of(b));
}

/** The trade's usual tasks as ticks, with their usual durations; anything else as a free line. */
export function TaskPicker({ draft, onChange }: TaskPickerProps) {
  const { t } = useTranslation('worksites');
  const kinds = usePlan()
    .taskKinds.filter((kind) => !kind.archived)
    .toSorted(byOrder);
  const trades = [...new Set(kinds.map(({ trade }) => trade))];
  const [chosen, setChosen] = useState<string | null>(null);
  const trade = chosen ?? trades[0] ?? '';
  const ofTrade = kinds.filter((kind) => kind.trade === trade);
  const ticked = new Set(draft.tasks.map(({ kindId }) => kindId));
  const allTicked = ofTrade.length > 0 && ofTrade.every(({ id }) => ticked.has(id));
  const put = (tasks: readonly TaskLine[]) => onChange({ tasks: inOrder(tasks, kinds) });
  const toggle = (kind: TaskKind) =>
    put(
      ticked.has(kind.id)
        ? draft.tasks.filter(({ kindId }) => kindId !== kind.id)
        : [...draft.tasks, lineOf(kind)],
    );
  const toggleAll = () => {
    const others = draft.tasks.filter(({ kindId }) => !ofTrade.some(({ id }) => id === kindId));
    put(
      allTicked
        ? others
        : [...draft.tasks, ...ofTrade.filter(({ id }) => !ticked.has(id)).map(lineOf)],
    );
  };
  return (
    <fieldset className={classes['tasks']}>
      <legend className={classes['label']}>{t('form.tasks')}</legend>
      {trades.length > 1 ? (
        <div className={classes['trades']}>
          <SegmentedControl
            aria-label={t('form.tasks')}
            data={trades}
            value={trade}
            onChange={setChosen}
          />
        </div>
      ) : null}
      {ofTrade.length > 0 ? (
        <Group gap={6} role="group" aria-label={t('form.tasksOf', { trade })}>
          {ofTrade.map((kind) => (
            <Chip
              key={kind.id}
              size="sm"
              checked={ticked.has(kind.id)}
              onChange={() => toggle(kind)}
            >
              {kind.name}
            </Chip>
          ))}
          <Button variant="subtle" size="compact-sm" onClick={toggleAll}>
            {t(allTicked ? 'form.noneTicked' : 'form.all')}
          </Button>
        </Group>
      ) : (
        <Text c="dimmed" size="sm">
          {t('form.noKinds')}
        </Text>
      )}
      <TaskLines tasks={draft.tasks} onChange={(tasks) => onChange({ tasks })} />
      <FreeTask onAdd={(line) => put([...draft.tasks, line])} />
    </fieldset>
  );
}

interface TaskLinesProps {
  readonly tasks: readonly TaskLine[];
  readonly onChange: (tasks: readonly TaskLine[]) => void;
}

function TaskLines({ tasks, onChange }: TaskLinesProps) {
  const { t } = useTranslation('worksites');
  if (tasks.length === 0) return null;
  const edit = (at: number, patch: Partial<TaskLine>) =>
    onChange(tasks.map((line, index) => (index === at ? { ...line, ...patch } : line)));
  return (
    <ol className={classes['lines']} aria-label={t('form.ticked', { count: tasks.length })}>
      {tasks.map((line, index) => (
        <li key={`${line.kindId ?? 'free'}-${index}`}>
          <span className={classes['lineLabel']}>{line.label}</span>
          <AmountInput
            size="xs"
            w={92}
            aria-label={`${line.label}, ${t('form.amount')}`}
            value={line.estimate}
            onChange={(estimate) => edit(index, { estimate })}
          />
          <NumberInput
            size="xs"
            w={86}
            hideControls
            min={1}
            max={100}
            suffix={`\u00a0${t('form.people').toLowerCase()}`}
            aria-label={`${line.label}, ${t('form.people')}`}
            value={line.people}
            onChange={(people) =>
              edit(index, { people: Math.max(1, Math.round(Number(people)) || 1) })
            }
          />
          <CloseButton
            size="sm"
            aria-label={t('page.removeTask', { label: line.label })}
            onClick={() => onChange(tasks.filter((_, other) => other !== index))}
          />
        </li>
      ))}
    </ol>
  );
}

function FreeTask({ onAdd }: { readonly onAdd: (line: TaskLine) => void }) {
  const { t } = useTranslation('worksites');
  const [label, setLabel] = useState('');
  const add = () => {
    if (label.trim() === '') return;
    onAdd({ kindId: null, label: label.trim(), estimate: { halfDays: 2 }, people: 1 });
    setLabel('');
  };
  return (
    <Group gap={8} align="flex-end" wrap="nowrap">
      <TextInput
        flex={1}
        size="xs"
        aria-label={t('form.freeTask')}
        placeholder={`${t('form.freeTask')} (${t('form.freeTaskPlaceholder')})`}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || label.trim() === '')
            return;
          event.preventDefault();
          add();
        }}
      />
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} />}
        disabled={label.trim() === ''}
        onClick={add}
      >
        {t('form.addTask')}
      </Button>
    </Group>
  );
}
