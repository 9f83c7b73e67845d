import { Button, CloseButton, Select, TagsInput, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/plan.js';
import { LinkFields } from '../../board/links/LinkFields.js';
import { byOrder } from '../../ui/by-order.js';
import { waitFor, type StepDraft, type WaitDraft } from './step-draft.js';
import classes from './editor.module.css';

interface Props {
  readonly step: StepDraft;
  readonly steps: readonly StepDraft[];
  readonly onChange: (step: StepDraft) => void;
}

/** What is set less often: kind, skills, and whom the step waits for. */
export function StepMore({ step, steps, onChange }: Props) {
  const { t } = useTranslation('templates');
  const others = steps.filter(({ key }) => key !== step.key);
  const free = others.filter(({ key }) => !step.after.some((wait) => wait.key === key));
  const edit = (at: number, wait: WaitDraft) =>
    onChange({ ...step, after: step.after.map((one, i) => (i === at ? wait : one)) });
  const add = () => {
    // The nearest before it is the likeliest.
    const index = steps.indexOf(step);
    const before = steps.slice(0, index).reverse();
    const next = before.find((one) => free.includes(one)) ?? free[0];
    if (next) onChange({ ...step, after: [...step.after, waitFor(next.key)] });
  };
  return (
    <div className={classes['more']}>
      <Trade step={step} onChange={onChange} />
      <fieldset className={classes['waits']}>
        <legend>{t('editor.waitsFor')}</legend>
        {step.after.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('editor.waitsForNothing')}
          </Text>
        ) : null}
        {step.after.map((wait, at) => (
          <Wait
            key={wait.key}
            wait={wait}
            choice={others.filter((one) => one.key === wait.key || free.includes(one))}
            onChange={(next) => edit(at, next)}
            onRemove={() => onChange({ ...step, after: step.after.filter((one) => one !== wait) })}
          />
        ))}
        {free.length > 0 ? (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={add}
          >
            {t('editor.addWait')}
          </Button>
        ) : null}
      </fieldset>
    </div>
  );
}

function Trade({ step, onChange }: Pick<Props, 'step' | 'onChange'>) {
  const { t } = useTranslation('templates');
  const { taskKinds } = usePlan();
  const kinds = taskKinds.filter(({ archived, id }) => !archived || id === step.kindId);
  const skills = kinds.find(({ id }) => id === step.kindId)?.skills ?? [];
  const known = [...new Set(taskKinds.flatMap((kind) => kind.skills))].sort();
  return (
    <div className={classes['trade']}>
      <Select
        label={t('editor.kind')}
        placeholder={t('editor.noKind')}
        searchable
        clearable
        data={kinds.toSorted(byOrder).map(({ id, name }) => ({ value: id, label: name }))}
        value={step.kindId}
        onChange={(kindId) => onChange({ ...step, kindId })}
      />
      <TagsInput
        label={t('editor.skills')}
        description={
          skills.length > 0 ? t('editor.kindSkills', { skills: skills.join(', ') }) : null
        }
        inputWrapperOrder={['label', 'input', 'description']}
        placeholder={step.skills.length === 0 ? t('editor.skillsPlaceholder') : ''}
        data={known}
        maxTags={50}
        value={[...step.skills]}
        onChange={(next) => onChange({ ...step, skills: next.map((one) => one.slice(0, 100)) })}
      />
    </div>
  );
}

interface WaitProps {
  readonly wait: WaitDraft;
  readonly choice: readonly StepDraft[];
  readonly onChange: (wait: WaitDraft) => void;
  readonly onRemove: () => void;
}

function Wait({ wait, choice, onChange, onRemove }: WaitProps) {
  const { t } = useTranslation('templates');
  const label = choice.find(({ key }) => key === wait.key)?.label ?? '';
  return (
    <div className={classes['wait']} data-wait={label}>
      <div className={classes['whom']}>
        <Select
          label={t('editor.whom')}
          allowDeselect={false}
          data={choice.map((one) => ({ value: one.key, label: one.label || '…' }))}
          value={wait.key}
          onChange={(key) => key && onChange({ ...wait, key })}
        />
        <CloseButton aria-label={t('editor.removeWait', { label })} onClick={onRemove} />
      </div>
      <LinkFields draft={wait} onChange={(next) => onChange({ ...wait, ...next })} />
    </div>
  );
}
