import { Anchor, Button } from '@mantine/core';
import type { Intervention, Reassign, Resource } from '@pastille/scheduling';
import type { DayNumber } from '@pastille/time';
import { missingConditions } from '@pastille/scheduling/worksites';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { nextWorkingStart } from '../keyboard/next-start.js';
import { anchorOf, useOpening } from '../popover/opened.js';
import { conditionWords, notReadyWords } from '../readiness/condition-words.js';
import { BarWords, Row } from './Row.js';

interface LineProps {
  readonly lineKey: string;
  readonly onSettle: () => void;
}

interface BarProps extends LineProps {
  readonly one: Intervention;
}

/** Fewer are asked than stand in a big company: each costs a verdict. */
const ASKED = 12;

const giving = (one: Intervention, resourceId: string): Reassign => ({
  ...{ type: 'reassign', interventionId: one.id, remove: [], replace: [], lead: null },
  add: [{ resourceId, role: 'lead', days: null }],
});

/** The first of those without work whom no rule speaks against. */
function useSuggestion(one: Intervention, idle: readonly string[]): Resource | undefined {
  const { plan, store } = useBoard();
  return useMemo(() => {
    const id = idle.slice(0, ASKED).find((each) => {
      const verdict = store.judge(giving(one, each));
      return verdict.status === 'accepted' && verdict.added.length === 0;
    });
    return id === undefined ? undefined : plan.records.resource.get(id);
  }, [plan, store, one, idle]);
}

/** Nobody on it: somebody without work, else whoever one chooses. */
export function UnstaffedLine({
  one,
  idle,
  lineKey,
}: BarProps & { readonly idle: readonly string[] }) {
  const { t } = useTranslation('review');
  const { store } = useBoard();
  const { open } = useOpening();
  const somebody = useSuggestion(one, idle);
  return (
    <Row lineKey={lineKey} what={<BarWords one={one} />}>
      {somebody ? (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => store.run(giving(one, somebody.id))}
        >
          {t('give', { name: somebody.name })}
        </Button>
      ) : null}
      <Button
        size="compact-sm"
        variant={somebody ? 'subtle' : 'default'}
        onClick={({ currentTarget }) =>
          open({
            ...{ kind: 'intervention', interventionId: one.id, part: 'team' },
            anchor: anchorOf(currentTarget),
          })
        }
      >
        {t('assign')}
      </Button>
    </Row>
  );
}

interface IdleProps extends LineProps {
  readonly person: Resource;
  readonly next: DayNumber;
}

/** Nothing to do that day: work, or meant so. */
export function IdleLine({ person, next, lineKey, onSettle }: IdleProps) {
  const { t } = useTranslation('review');
  const { plan, now } = useBoard();
  const { open } = useOpening();
  return (
    <Row lineKey={lineKey} what={<b>{person.name}</b>}>
      <Button
        size="compact-sm"
        variant="default"
        onClick={({ currentTarget }) =>
          open({
            kind: 'new',
            preset: {
              ...{ start: nextWorkingStart(plan, next, now), end: null, as: 'task' },
              ...{ resourceId: person.id, worksiteId: null },
            },
            anchor: anchorOf(currentTarget),
          })
        }
      >
        {t('giveWork')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={onSettle}>
        {t('meant')}
      </Button>
    </Row>
  );
}

/** Who comes with what, and under which number to ask whether they do. */
export function DeliveryLine({ one, lineKey, onSettle }: BarProps) {
  const { t } = useTranslation('review');
  const { supplier } = one;
  return (
    <Row
      lineKey={lineKey}
      what={
        <BarWords one={one}>
          {supplier ? (
            <small>
              {supplier.name}
              {supplier.orderNumber ? `, ${t('order', { number: supplier.orderNumber })}` : ''}{' '}
              {supplier.phone ? (
                <Anchor inherit href={`tel:${supplier.phone.replaceAll(' ', '')}`}>
                  {supplier.phone}
                </Anchor>
              ) : null}
            </small>
          ) : null}
        </BarWords>
      }
    >
      <Button size="compact-sm" variant="default" onClick={onSettle}>
        {t('confirmed')}
      </Button>
    </Row>
  );
}

/** Why it is not ready: each reason ticked by one click, else later, else all the same. */
export function NotReadyLine({ one, lineKey, onSettle }: BarProps) {
  const { t } = useTranslation('review');
  const { plan, store } = useBoard();
  const { open } = useOpening();
  const worksiteId = one.worksiteId ?? plan.records.task.get(one.taskId ?? '')?.worksiteId ?? '';
  return (
    <Row
      lineKey={lineKey}
      what={
        <BarWords one={one}>
          <small data-tone="warn">{notReadyWords(plan, one)}</small>
        </BarWords>
      }
    >
      {missingConditions(plan, one).map((missing) => (
        <Button
          key={missing.id}
          size="compact-sm"
          variant="default"
          onClick={() =>
            store.run({
              ...{ type: 'tick-condition', conditionId: missing.id, met: true },
              of:
                missing.of === 'task'
                  ? { type: 'task', taskId: one.taskId ?? '' }
                  : { type: 'worksite', worksiteId },
            })
          }
        >
          {t('met', { what: conditionWords(missing) })}
        </Button>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={({ currentTarget }) =>
          open({ kind: 'shift', interventionId: one.id, anchor: anchorOf(currentTarget) })
        }
      >
        {t('shift')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={onSettle}>
        {t('anyway')}
      </Button>
    </Row>
  );
}
