import type { Condition, ConditionOwner, Plan, Worksite } from '@pastille/scheduling';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRights } from '../app/rights.js';
import { useAct } from '../app/use-act.js';
import { deedOnConditions } from '../board/readiness/deed-of-readiness.js';
import { Conditions } from '../board/readiness/Conditions.js';

interface Props {
  readonly worksite: Worksite;
  readonly plan: Plan;
  readonly Section: ComponentType<{ readonly title: string; readonly children: ReactNode }>;
}

/** What the job waits for, and each of its tasks that waits for something of its own. */
export function WorksiteConditions({ worksite, plan, Section }: Props) {
  const { t } = useTranslation('readiness');
  const { editRecords } = useRights();
  const act = useAct();
  const tasks = plan.tasksOf(worksite.id).filter(({ conditions }) => conditions.length > 0);
  if (!editRecords && worksite.conditions.length === 0 && tasks.length === 0) return null;
  const list = (of: ConditionOwner, conditions: readonly Condition[], legend: string) => (
    <Conditions
      of={of}
      conditions={conditions}
      legend={legend}
      zone={plan.settings.zone}
      run={
        editRecords
          ? (command) =>
              void act({
                said: deedOnConditions(command, plan) ?? '',
                command:
                  command.type === 'set-conditions'
                    ? { ...command, conditions: command.conditions.map((one) => ({ ...one })) }
                    : command,
              })
          : null
      }
    />
  );
  return (
    <Section title={t('title')}>
      {list({ type: 'worksite', worksiteId: worksite.id }, worksite.conditions, t('whole'))}
      {tasks.map((task) => (
        <div key={task.id}>
          {list({ type: 'task', taskId: task.id }, task.conditions, task.label)}
        </div>
      ))}
    </Section>
  );
}
