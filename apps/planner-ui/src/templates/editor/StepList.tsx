import { Button, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../api/new-id.js';
import { withMoved, withNewStep, withoutStep, type StepDraft } from './step-draft.js';
import { StepRow } from './StepRow.js';
import classes from './editor.module.css';

interface Props {
  readonly steps: readonly StepDraft[];
  readonly trade: string;
  readonly onChange: (steps: readonly StepDraft[]) => void;
  /** For whoever does not see where a step went. */
  readonly onSaid: (words: string) => void;
}

/** The steps in their order, moved by hand, by keys or by their arrows. */
export function StepList({ steps, trade, onChange, onSaid }: Props) {
  const { t } = useTranslation('templates');
  const list = useRef<HTMLOListElement>(null);
  const [held, setHeld] = useState<string | null>(null);
  const move = (key: string, to: number) => {
    const from = steps.findIndex((step) => step.key === key);
    const next = withMoved(steps, from, to);
    if (next === steps) return;
    onChange(next);
    const label = steps[from]?.label ?? '';
    onSaid(t('editor.moved', { label, place: to + 1, total: steps.length }));
  };
  const add = () => {
    onChange(withNewStep(steps, { key: newId(), kind: null }));
    // The row is there after the next paint; its first field is the step's name.
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLInputElement>('li:last-child [data-step-name]')?.focus(),
    );
  };
  return (
    <section aria-label={t('editor.steps')}>
      <Title order={3} size="h6" mb={6}>
        {t('editor.steps')}
      </Title>
      {steps.length === 0 ? <Text c="dimmed">{t('editor.noSteps')}</Text> : null}
      <ol ref={list} className={classes['steps']} data-held={held !== null}>
        {steps.map((step, index) => (
          <StepRow
            key={step.key}
            step={step}
            index={index}
            steps={steps}
            trade={trade}
            isHeld={held === step.key}
            onHold={(isHeld) => setHeld(isHeld ? step.key : null)}
            onOver={() => held !== null && held !== step.key && move(held, index)}
            onMove={(to) => move(step.key, to)}
            onChange={(next) => onChange(steps.map((one) => (one === step ? next : one)))}
            onRemove={() => onChange(withoutStep(steps, step.key))}
          />
        ))}
      </ol>
      <Button
        mt="sm"
        variant="default"
        size="sm"
        leftSection={<IconPlus size={16} />}
        onClick={add}
      >
        {t('editor.addStep')}
      </Button>
    </section>
  );
}
