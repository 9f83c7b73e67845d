import { Radio, Group, Select } from '@mantine/core';
import type { TemplateView } from '@pastille/contracts';
import type { Plan, Worksite } from '@pastille/scheduling';
import { effectiveStart } from '@pastille/scheduling/worksites';
import { dayOf, formatLocalDate } from '@pastille/time';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSendCommand } from '../../api/command.js';
import { newId } from '../../api/new-id.js';
import { today } from '../../app/clock.js';
import { useAct } from '../../app/use-act.js';
import { useRights } from '../../app/rights.js';
import { DateField } from '../../ui/DateField.js';
import { FormModal } from '../../ui/FormModal.js';
import { nextMonday } from '../../ui/parse-day.js';
import { showUndoable } from '../../ui/toasts.js';
import { useDraft } from '../../ui/use-draft.js';
import { groupedByTrade } from '../grouped.js';
import {
  commandOf,
  outlookOf,
  planFrom,
  stepsThere,
  wireOf,
  type ApplyChoice,
} from './plan-template.js';
import { Proposal } from './Proposal.js';
import { Warnings } from './Warnings.js';
import classes from './apply.module.css';

interface Props {
  readonly worksite: Worksite;
  readonly plan: Plan;
  readonly templates: readonly TemplateView[];
  readonly first: TemplateView;
  readonly onClose: () => void;
}

/** The worksite's own start; where that is past or unknown, next Monday. */
function startOf(plan: Plan, worksite: Worksite): string {
  const here = today(plan.settings.zone);
  const start = effectiveStart(plan, worksite)?.day;
  return start !== undefined && start >= dayOf(here) ? formatLocalDate(start) : nextMonday(here);
}

function useChoice({ worksite, plan, first }: Props) {
  const { plan: mayPlan } = useRights();
  const crew = plan.records.resource.get(worksite.usualCrewId ?? '');
  const [choice, set] = useDraft<ApplyChoice>(() => ({
    ...{ template: first, leftOut: stepsThere(plan, worksite, first), actId: newId() },
    ...{ start: startOf(plan, worksite), planned: mayPlan },
    crewId: crew && !crew.archived ? crew.id : null,
  }));
  const { start } = choice;
  const shown = useMemo(() => planFrom(plan, start), [plan, start]);
  const outlook = useMemo(() => outlookOf(shown, worksite, choice), [shown, worksite, choice]);
  return { choice, set, shown, outlook, mayPlan };
}

/** What is asked once for all steps, what would come of it, and one button. */
export function ApplyForm(props: Props) {
  const { t } = useTranslation('templates');
  const { t: tApp } = useTranslation();
  const { plan, onClose } = props;
  const { choice, set, shown, outlook, mayPlan } = useChoice(props);
  const send = useSendCommand();
  const act = useAct();
  const count = outlook.tasks.length;
  const command = useMemo(() => commandOf(choice, outlook), [choice, outlook]);
  const save = async () => {
    const { commandId } = await send(wireOf(command));
    const said = t(choice.planned ? 'apply.saidPlanned' : 'apply.saidTasks', {
      count,
      name: choice.template.name,
    });
    if (!commandId) return;
    showUndoable(said, tApp('acts.undo'), () => {
      void act({ command: { type: 'undo', of: commandId } });
    });
  };
  return (
    <FormModal
      title={t('apply.title')}
      size={920}
      disabled={count === 0}
      saveLabel={t(choice.planned ? 'apply.doPlanned' : 'apply.doTasks', { count })}
      onSave={save}
      onClose={onClose}
    >
      <Fields {...props} choice={choice} onChange={set} />
      <Proposal
        plan={plan}
        choice={choice}
        outlook={outlook}
        onToggle={(leftOut) => set({ leftOut })}
      />
      {mayPlan ? (
        <Radio.Group
          label={t('apply.what')}
          value={choice.planned ? 'planned' : 'tasks'}
          onChange={(value) => set({ planned: value === 'planned' })}
        >
          <Group gap="lg" mt={4}>
            <Radio value={'tasks'} label={t('apply.tasks')} />
            <Radio value={'planned'} label={t('apply.planned')} />
          </Group>
        </Radio.Group>
      ) : null}
      {count > 0 ? <Warnings plan={shown} command={command} /> : null}
    </FormModal>
  );
}

interface FieldsProps extends Props {
  readonly choice: ApplyChoice;
  readonly onChange: (patch: Partial<ApplyChoice>) => void;
}

function Fields({ worksite, plan, templates, choice, onChange }: FieldsProps) {
  const { t } = useTranslation('templates');
  const crews = [...plan.records.resource.values()]
    .filter(({ kind, archived }) => kind === 'crew' && !archived)
    .sort((a, b) => a.order - b.order);
  const choose = (id: string | null) => {
    const template = templates.find((one) => one.id === id);
    if (template) onChange({ template, leftOut: stepsThere(plan, worksite, template) });
  };
  return (
    <div className={classes['fields']}>
      <Select
        data-autofocus
        label={t('apply.which')}
        allowDeselect={false}
        data={groupedByTrade(templates)}
        value={choice.template.id}
        onChange={choose}
      />
      <DateField
        label={t('apply.start')}
        today={today(plan.settings.zone)}
        value={choice.start}
        onChange={(start) => start && onChange({ start })}
      />
      <Select
        label={t('apply.team')}
        placeholder={t('apply.noTeam')}
        clearable
        data={crews.map(({ id, name }) => ({ value: id, label: name }))}
        value={choice.crewId}
        onChange={(crewId) => onChange({ crewId })}
      />
    </div>
  );
}
