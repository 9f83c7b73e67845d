import { ActionIcon, Autocomplete, NumberInput, UnstyledButton } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconChevronDown,
  IconGripVertical,
  IconX,
} from '@tabler/icons-react';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/plan.js';
import { useLanguage } from '../../i18n/use-language.js';
import { AmountInput } from '../../worksites/AmountInput.js';
import { waitWords } from '../step-words.js';
import { readableSteps, type StepDraft } from './step-draft.js';
import { StepMore } from './StepMore.js';
import classes from './editor.module.css';

interface Props {
  readonly step: StepDraft;
  readonly index: number;
  readonly steps: readonly StepDraft[];
  readonly trade: string;
  readonly isHeld: boolean;
  readonly onHold: (isHeld: boolean) => void;
  /** The held one is over this one. */
  readonly onOver: () => void;
  readonly onMove: (to: number) => void;
  readonly onChange: (step: StepDraft) => void;
  readonly onRemove: () => void;
}

const MOST_PEOPLE = 100;

/** One step: what, how long, how many, and in words whom it waits for. */
export function StepRow(props: Props) {
  const { t } = useTranslation('templates');
  const { step, index, isHeld, onOver, onChange } = props;
  const [isOpen, setOpen] = useState(false);
  const more = useId();
  return (
    <li
      className={classes['step']}
      data-held={isHeld}
      data-step={step.label}
      onDragOver={(event) => {
        event.preventDefault();
        onOver();
      }}
      onDrop={(event) => event.preventDefault()}
    >
      <div className={classes['row']}>
        <Grip {...props} />
        <span className={classes['number']}>{index + 1}</span>
        <NameField {...props} />
        <AmountInput
          size="sm"
          w={88}
          aria-label={`${step.label}, ${t('editor.amount')}`}
          value={step.amount}
          onChange={(amount) => onChange({ ...step, amount })}
        />
        <NumberInput
          size="sm"
          w={88}
          hideControls
          min={1}
          max={MOST_PEOPLE}
          allowDecimal={false}
          suffix={`\u00a0${t('editor.peopleUnit')}`}
          aria-label={`${step.label}, ${t('editor.people')}`}
          value={step.people}
          onChange={(people) =>
            onChange({ ...step, people: Math.min(MOST_PEOPLE, Math.max(1, Number(people) || 1)) })
          }
        />
        <Acts {...props} />
      </div>
      <Summary {...props} more={more} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
      {isOpen ? (
        <div id={more}>
          <StepMore step={step} steps={props.steps} onChange={onChange} />
        </div>
      ) : null}
    </li>
  );
}

function Grip({ step, index, onHold, onMove }: Props) {
  const { t } = useTranslation('templates');
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0 || !event.altKey) return;
    event.preventDefault();
    onMove(index + by);
  };
  return (
    <button
      type="button"
      draggable
      className={classes['grip']}
      aria-label={t('editor.grip', { label: step.label })}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', step.label);
        onHold(true);
      }}
      onDragEnd={() => onHold(false)}
      onKeyDown={onKeyDown}
    >
      <IconGripVertical size={18} aria-hidden />
    </button>
  );
}

/** The kinds of the trade are offered; other words make a step of no kind. */
function NameField({ step, trade, onChange }: Props) {
  const { t } = useTranslation('templates');
  const kinds = usePlan().taskKinds.filter(
    (kind) => !kind.archived && (trade === '' || kind.trade === trade),
  );
  const choose = (name: string) => {
    const kind = kinds.find((one) => one.name === name);
    if (!kind) return;
    const { id: kindId, usualAmount: amount, usualPeople: people } = kind;
    onChange({ ...step, label: name, kindId, amount, people });
  };
  return (
    <Autocomplete
      className={classes['name'] ?? ''}
      data-step-name
      size="sm"
      maxLength={300}
      aria-label={t('editor.stepName')}
      placeholder={t('editor.stepName')}
      data={[...new Set(kinds.map(({ name }) => name))]}
      value={step.label}
      onChange={(label) => onChange({ ...step, label })}
      onOptionSubmit={choose}
    />
  );
}

function Acts({ step, index, steps, onMove, onRemove }: Props) {
  const { t } = useTranslation('templates');
  const { label } = step;
  const act = (words: string, icon: ReactNode, more: { disabled?: boolean; run: () => void }) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={words}
      disabled={more.disabled ?? false}
      onClick={more.run}
    >
      {icon}
    </ActionIcon>
  );
  return (
    <span className={classes['acts']}>
      {act(t('editor.up', { label }), <IconArrowUp size={16} />, {
        disabled: index === 0,
        run: () => onMove(index - 1),
      })}
      {act(t('editor.down', { label }), <IconArrowDown size={16} />, {
        disabled: index === steps.length - 1,
        run: () => onMove(index + 1),
      })}
      {act(t('editor.remove', { label }), <IconX size={16} />, { run: onRemove })}
    </span>
  );
}

interface SummaryProps extends Props {
  readonly more: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** « après Ceinture béton, 7 j d’attente · Permis C »; opens what can be changed of it. */
function Summary({ step, steps, more, isOpen, onToggle }: SummaryProps) {
  const { t } = useTranslation('templates');
  const language = useLanguage();
  const own = readableSteps([step])[0];
  const waits = own ? waitWords(own, steps, { t, language }) : null;
  return (
    <UnstyledButton
      className={classes['summary'] ?? ''}
      aria-expanded={isOpen}
      aria-controls={isOpen ? more : undefined}
      onClick={onToggle}
    >
      <IconChevronDown size={14} aria-hidden className={classes['chevron'] ?? ''} />
      <span className={classes['words']}>
        {[waits ?? t('editor.waitsForNothing'), ...step.skills].join(' · ')}
      </span>
      <span className="visually-hidden">{t('editor.more', { label: step.label })}</span>
    </UnstyledButton>
  );
}
