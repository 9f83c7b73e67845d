import { Button, TextInput } from '@mantine/core';
import type { PlanningTask, Schedule } from '@pastille/scheduling';
import { effectiveStart, minutesPerHalfDay, unplanned } from '@pastille/scheduling/worksites';
import { formatLocalDate } from '@pastille/time';
import { useMemo, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard, type BoardContextValue } from '../board-context.js';
import { ProposeButton } from '../slots/ProposeButton.js';
import { newId } from '../state/new-id.js';
import { amountLabel, readAmount } from '../view/words.js';
import { PeoplePicker } from './PeoplePicker.js';
import { startOf, teamFrom, type When } from './slot-form.js';
import { VerdictLines } from './VerdictLines.js';
import { WhenFields } from './WhenFields.js';
import classes from './popover.module.css';

interface Props {
  readonly task: PlanningTask;
  readonly day: number | null;
  readonly resourceId: string | null;
  readonly onDone: () => void;
}

/** The day one most likely means: the one pointed at, else the worksite's start if it is to come, else today. */
function firstDay(
  { plan, today }: BoardContextValue,
  task: PlanningTask,
  day: number | null,
): number {
  if (day !== null) return day;
  const worksite = plan.records.worksite.get(task.worksiteId);
  const start = worksite ? effectiveStart(plan, worksite) : null;
  return Math.max(today, start?.day ?? today);
}

function usualTeam(
  { plan }: BoardContextValue,
  task: PlanningTask,
  resourceId: string | null,
): string[] {
  const usual = resourceId ?? plan.records.worksite.get(task.worksiteId)?.usualCrewId ?? null;
  return usual ? [usual] : [];
}

function amountText({ plan, language }: BoardContextValue, task: PlanningTask): string {
  const rest = unplanned(
    task,
    plan.interventionsOfTask(task.id),
    minutesPerHalfDay(plan.settings.hours),
  );
  return amountLabel(language, rest ?? { halfDays: 2 });
}

/** Who, when, how long: prefilled so that Enter is mostly enough. */
export function PlanForm({ task, day, resourceId, onDone }: Props) {
  const { t } = useTranslation('board');
  const board = useBoard();
  const { plan, store } = board;
  const [id] = useState(newId);
  const [people, setPeople] = useState(() => usualTeam(board, task, resourceId));
  const [when, setWhen] = useState<When>(() => ({
    day: formatLocalDate(firstDay(board, task, day)),
    part: 'morning',
    time: '08:00',
  }));
  const [duration, setDuration] = useState(() => amountText(board, task));
  const amount = readAmount(duration);
  const command = useMemo<Schedule | null>(() => {
    const team = teamFrom(people);
    const start = startOf(plan, when, { worksiteId: task.worksiteId, team });
    if (start === null || !amount) return null;
    const worksite = plan.records.worksite.get(task.worksiteId);
    return {
      ...{
        type: 'schedule',
        interventionId: id,
        kind: 'work',
        taskId: task.id,
        worksiteId: task.worksiteId,
      },
      ...{
        clientId: worksite?.clientId ?? null,
        locationId: worksite?.locationId ?? null,
        title: null,
      },
      ...{ start, amount, end: null, team, arrival: null, note: null },
      ...{ supplier: null, ripple: 'links' },
    };
    // `amount` is read anew from `duration` on every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [plan, when, people, duration, id, task]);
  const outcome = useMemo(() => (command ? store.judge(command) : null), [command, store]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (command && store.run(command).status === 'accepted') onDone();
  };
  return (
    <form className={classes['form']} onSubmit={submit} aria-label={t('form.plan')}>
      <PeoplePicker label={t('form.who')} value={people} onChange={setPeople} />
      <WhenFields value={when} onChange={setWhen} />
      <TextInput
        label={t('form.duration')}
        value={duration}
        onChange={(event) => setDuration(event.currentTarget.value)}
        error={amount ? null : t('form.durationHint')}
      />
      {outcome ? <VerdictLines outcome={outcome} held={id} /> : null}
      <Button type="submit" data-autofocus disabled={!outcome || outcome.status === 'refused'}>
        {t('form.planIt')}
      </Button>
      <ProposeButton taskId={task.id} people={people} />
    </form>
  );
}
