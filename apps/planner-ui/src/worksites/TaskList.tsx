import { ActionIcon, Button, Group, NumberInput, Text, TextInput } from '@mantine/core';
import type { CommandInput } from '@pastille/contracts';
import type { Plan, Worksite } from '@pastille/scheduling';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../api/new-id.js';
import { useRights } from '../app/rights.js';
import { useAct } from '../app/use-act.js';
import { amountLabel } from '../board/view/words.js';
import { useLanguage } from '../i18n/use-language.js';
import { FormModal } from '../ui/FormModal.js';
import { nextOrder } from '../ui/by-order.js';
import { useSendCommand } from '../api/command.js';
import { ApplyTemplate } from '../templates/apply/ApplyTemplate.js';
import { AmountInput } from './AmountInput.js';
import { Dot } from './Dots.js';
import type { TaskLine } from './new-worksite.js';
import { moveTask } from './task-order.js';
import { TaskPicker } from './TaskPicker.js';
import { dotsOf, type TaskDot } from './worksite-rows.js';
import classes from './TaskList.module.css';

interface TaskListProps {
  readonly worksite: Worksite;
  readonly plan: Plan;
}

/** What is to be done, in order; every field saves as one leaves it. */
export function TaskList({ worksite, plan }: TaskListProps) {
  const { t } = useTranslation('worksites');
  const rights = useRights();
  const [adding, setAdding] = useState(false);
  const rows = dotsOf(plan, worksite.id);
  return (
    <>
      {rows.length === 0 ? <Text c="dimmed">{t('page.noTasks')}</Text> : null}
      <ol className={classes['list']}>
        {rows.map((row, index) => (
          <TaskRow
            key={row.task.id}
            rows={rows}
            index={index}
            row={row}
            mayEdit={rights.editRecords}
          />
        ))}
      </ol>
      {rights.editRecords ? (
        <Group mt="sm" gap="xs">
          <ApplyTemplate
            worksite={worksite}
            plan={plan}
            size="sm"
            variant={rows.length === 0 ? 'filled' : 'default'}
          />
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPlus size={16} />}
            onClick={() => setAdding(true)}
          >
            {t('page.addKinds')}
          </Button>
        </Group>
      ) : null}
      {adding ? (
        <AddTasks worksite={worksite} after={rows} onClose={() => setAdding(false)} />
      ) : null}
    </>
  );
}

interface TaskRowProps {
  readonly rows: readonly TaskDot[];
  readonly row: TaskDot;
  readonly index: number;
  readonly mayEdit: boolean;
}

function TaskRow({ rows, row, index, mayEdit }: TaskRowProps) {
  const { t } = useTranslation('worksites');
  const language = useLanguage();
  const act = useAct();
  const { task, status } = row;
  const [label, setLabel] = useState<string | null>(null);
  const run = async (commands: readonly CommandInput[]) => {
    for (const command of commands) if ((await act({ command })) === null) return;
  };
  const saveLabel = () => {
    const next = label?.trim();
    setLabel(null);
    if (next && next !== task.label)
      void act({ command: { type: 'edit-task', taskId: task.id, label: next } });
  };
  return (
    <li className={classes['row']}>
      <span title={t(`dots.${status}`)}>
        <Dot status={status} />
        <span className="visually-hidden">{t(`dots.${status}`)}</span>
      </span>
      <TextInput
        className={classes['label'] ?? ''}
        variant="unstyled"
        aria-label={t('page.label')}
        readOnly={!mayEdit}
        value={label ?? task.label}
        onChange={(event) => setLabel(event.currentTarget.value)}
        onBlur={saveLabel}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
      {mayEdit ? null : (
        <Text component="span" size="sm" c="dimmed" className="tabular">
          {[
            task.estimate ? amountLabel(language, task.estimate) : null,
            t('page.persons', { count: task.people }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      )}
      {mayEdit ? (
        <>
          <AmountInput
            size="xs"
            w={88}
            aria-label={`${task.label}, ${t('page.estimate')}`}
            value={task.estimate}
            onChange={(estimate) =>
              void act({ command: { type: 'edit-task', taskId: task.id, estimate } })
            }
          />
          <PeopleInput task={task} />
          <span className={classes['acts']}>
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={index === 0}
              aria-label={t('page.up', { label: task.label })}
              onClick={() =>
                void run(
                  moveTask(
                    rows.map((one) => one.task),
                    index,
                    index - 1,
                  ),
                )
              }
            >
              <IconArrowUp size={16} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={index === rows.length - 1}
              aria-label={t('page.down', { label: task.label })}
              onClick={() =>
                void run(
                  moveTask(
                    rows.map((one) => one.task),
                    index,
                    index + 1,
                  ),
                )
              }
            >
              <IconArrowDown size={16} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('page.removeTask', { label: task.label })}
              onClick={() =>
                void act({
                  command: { type: 'remove-task', taskId: task.id },
                  said: t('page.removed', { label: task.label }),
                })
              }
            >
              <IconX size={16} />
            </ActionIcon>
          </span>
        </>
      ) : null}
    </li>
  );
}

interface PeopleInputProps {
  readonly task: TaskDot['task'];
}

function PeopleInput({ task }: PeopleInputProps) {
  const { t } = useTranslation('worksites');
  const act = useAct();
  const [typed, setTyped] = useState<number | string | null>(null);
  const commit = () => {
    const people = Math.round(Number(typed));
    setTyped(null);
    if (typed === null || people === task.people || people < 1 || people > 100) return;
    void act({ command: { type: 'edit-task', taskId: task.id, people } });
  };
  return (
    <NumberInput
      size="xs"
      w={{ base: 106, sm: 86 }}
      hideControls
      min={1}
      max={100}
      suffix={`\u00a0${t('page.peopleUnit')}`}
      aria-label={`${task.label}, ${t('page.people')}`}
      value={typed ?? task.people}
      onChange={setTyped}
      onBlur={commit}
    />
  );
}

interface AddTasksProps {
  readonly worksite: Worksite;
  readonly after: readonly TaskDot[];
  readonly onClose: () => void;
}

function AddTasks({ worksite, after, onClose }: AddTasksProps) {
  const { t } = useTranslation('worksites');
  const send = useSendCommand();
  const [tasks, setTasks] = useState<readonly TaskLine[]>([]);
  const save = () => {
    const first = nextOrder(after.map(({ task }) => task));
    return send({
      type: 'add-tasks',
      tasks: tasks.map((line, index) => ({
        ...line,
        id: newId(),
        worksiteId: worksite.id,
        order: first + index * 10,
      })),
    });
  };
  return (
    <FormModal
      title={t('page.addKinds')}
      size={760}
      disabled={tasks.length === 0}
      onSave={save}
      onClose={onClose}
    >
      <TaskPicker draft={{ tasks }} onChange={(next) => setTasks(next.tasks)} />
    </FormModal>
  );
}
