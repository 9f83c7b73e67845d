import { Button } from '@mantine/core';
import type { Intervention, PlanningTask, Schedule } from '@pastille/scheduling';
import { dayOfLocal, localStartOfDay, toLocal, toUtc, type DayNumber } from '@pastille/time';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { nextWorkingStart } from '../keyboard/next-start.js';
import { anchorOf, useOpening } from '../popover/opened.js';
import { newId } from '../state/new-id.js';
import { worksiteNameOf } from '../view/names.js';
import { amountLabel, weekdayDay } from '../view/words.js';
import { closingAsPlanned } from './closing.js';
import { restOf } from './evening.js';
import { BarWords, Row } from './Row.js';
import classes from './review.module.css';

interface LineProps {
  readonly lineKey: string;
  readonly onSettle: () => void;
}

/** To close: as planned by one click, or what was really done. */
export function CloseLine({ one, lineKey }: LineProps & { readonly one: Intervention }) {
  const { t } = useTranslation('review');
  const { plan, store, today, language } = useBoard();
  const { open } = useOpening();
  const { zone } = plan.settings;
  const isLate = one.end <= toUtc(zone, localStartOfDay(today));
  const day = weekdayDay(language, dayOfLocal(toLocal(zone, one.end - 1)));
  return (
    <Row
      lineKey={lineKey}
      what={
        <BarWords one={one}>
          {isLate ? <small data-tone="warn">{t('late', { day })}</small> : null}
        </BarWords>
      }
    >
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => store.run(closingAsPlanned(plan, one))}
      >
        {t('asPlanned')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={({ currentTarget }) =>
          open({
            ...{ kind: 'intervention', interventionId: one.id, part: 'close' },
            anchor: anchorOf(currentTarget),
          })
        }
      >
        {t('partly')}
      </Button>
    </Row>
  );
}

const NOWHERE = {
  ...{ worksiteId: null, clientId: null, locationId: null, title: null, end: null },
  ...{ arrival: null, note: null, supplier: null },
} as const;

interface RestProps extends LineProps {
  readonly task: PlanningTask;
  readonly next: DayNumber;
}

/** « Reste 1 j »: the same people go on the next day, or it waits among what is to be planned. */
export function RestLine({ task, next, lineKey, onSettle }: RestProps) {
  const { t } = useTranslation('review');
  const { plan, store, now, language } = useBoard();
  const rest = useMemo(() => restOf(plan, task), [plan, task]);
  const going = useMemo(
    (): Schedule => ({
      ...NOWHERE,
      ...{ type: 'schedule', interventionId: newId(), kind: 'work', taskId: task.id },
      ...{ start: nextWorkingStart(plan, next, now), amount: rest, ripple: 'links' },
      team: plan.interventionsOfTask(task.id).findLast(({ state }) => state === 'done')?.team ?? [],
    }),
    [plan, task, next, now, rest],
  );
  const verdict = useMemo(() => store.judge(going), [store, going]);
  const warns = verdict.status === 'accepted' ? verdict.added.length : 0;
  const day = weekdayDay(language, next);
  return (
    <Row
      lineKey={lineKey}
      what={
        <>
          <b>{task.label}</b>
          <small>{worksiteNameOf(plan, task.worksiteId)}</small>
          <small data-tone="warn">
            {rest ? t('rest', { amount: amountLabel(language, rest) }) : null}
          </small>
        </>
      }
    >
      {verdict.status === 'accepted' ? (
        <Button size="compact-sm" variant="default" onClick={() => store.run(going)}>
          {t('continue', { day })}
          {warns > 0 ? (
            <span className={classes['progress']}>, {t('continueWarns', { count: warns })}</span>
          ) : null}
        </Button>
      ) : null}
      <Button size="compact-sm" variant="subtle" onClick={onSettle}>
        {t('leave')}
      </Button>
    </Row>
  );
}
