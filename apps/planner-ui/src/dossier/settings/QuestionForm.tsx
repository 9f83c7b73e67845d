import { Select, Switch, Textarea } from '@mantine/core';
import type { CustomQuestion } from '@pastille/contracts';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/plan.js';
import { useFieldFault } from '../../ui/field-faults.js';
import { FormModal } from '../../ui/FormModal.js';
import { TextField } from '../../ui/TextField.js';
import { useDraft } from '../../ui/use-draft.js';
import { SUBJECTS } from '../asked-of.js';
import { linesOf } from '../lines-of.js';

interface QuestionFormProps {
  readonly question: CustomQuestion;
  readonly isKnown: boolean;
  readonly onSave: (question: CustomQuestion) => Promise<unknown>;
  readonly onClose: () => void;
}

const TYPES = ['text', 'number', 'yes-no', 'choice'] as const;

interface Draft extends Omit<CustomQuestion, 'answer'> {
  readonly type: (typeof TYPES)[number];
  readonly unit: string;
  /** One a line. */
  readonly choices: string;
}

const draftOf = ({ answer, ...question }: CustomQuestion): Draft => ({
  ...question,
  type: answer.type,
  unit: answer.type === 'number' ? (answer.unit ?? '') : '',
  choices: answer.type === 'choice' ? answer.choices.join('\n') : '',
});

const choicesOf = ({ choices }: Draft): string[] => [...new Set(linesOf(choices))].slice(0, 50);

function answerOf(draft: Draft): CustomQuestion['answer'] {
  switch (draft.type) {
    case 'number':
      return { type: 'number', unit: draft.unit.trim() || null };
    case 'choice':
      return { type: 'choice', choices: choicesOf(draft) };
    default:
      return { type: draft.type };
  }
}

export function QuestionForm({ question, isKnown, onSave, onClose }: QuestionFormProps) {
  const { t } = useTranslation('dossier');
  const { t: tApp } = useTranslation();
  const trades = [...new Set(usePlan().taskKinds.map(({ trade }) => trade))];
  const [draft, set] = useDraft(() => draftOf(question));
  const save = () => {
    const { type: _type, unit: _unit, choices: _choices, ...kept } = draft;
    return onSave({ ...kept, label: draft.label.trim(), answer: answerOf(draft) });
  };
  return (
    <FormModal title={question.label || t('questions.new')} onSave={save} onClose={onClose}>
      <TextField
        data-autofocus
        field="label"
        label={t('questions.label')}
        placeholder={t('questions.labelPlaceholder')}
        maxLength={300}
        fault={draft.label.trim() === '' ? tApp('faults.name') : null}
        value={draft.label}
        onChange={(label) => set({ label })}
      />
      <Select
        label={t('questions.about')}
        {...(isKnown ? { description: t('questions.aboutFixed') } : {})}
        disabled={isKnown}
        allowDeselect={false}
        data={SUBJECTS.map((value) => ({ value, label: t(`questions.abouts.${value}`) }))}
        value={draft.about}
        onChange={(about) => set({ about: SUBJECTS.find((one) => one === about) ?? draft.about })}
      />
      <Select
        label={t('questions.type')}
        allowDeselect={false}
        data={TYPES.map((value) => ({ value, label: t(`questions.types.${value}`) }))}
        value={draft.type}
        onChange={(type) => set({ type: TYPES.find((one) => one === type) ?? draft.type })}
      />
      {draft.type === 'number' ? (
        <TextField
          field="unit"
          label={t('questions.unit')}
          placeholder="m"
          maxLength={20}
          value={draft.unit}
          onChange={(unit) => set({ unit })}
        />
      ) : null}
      {draft.type === 'choice' ? (
        <ChoicesField
          value={draft.choices}
          isMissing={choicesOf(draft).length === 0}
          onChange={(choices) => set({ choices })}
        />
      ) : null}
      <Select
        label={t('questions.trade')}
        placeholder={t('questions.everyTrade')}
        clearable
        data={draft.trade === null ? trades : [...new Set([...trades, draft.trade])]}
        value={draft.trade}
        onChange={(trade) => set({ trade })}
      />
      <Switch
        label={t('questions.onSheet')}
        checked={draft.onSheet}
        onChange={(event) => set({ onSheet: event.currentTarget.checked })}
      />
    </FormModal>
  );
}

interface ChoicesFieldProps {
  readonly value: string;
  readonly isMissing: boolean;
  readonly onChange: (choices: string) => void;
}

function ChoicesField({ value, isMissing, onChange }: ChoicesFieldProps) {
  const { t } = useTranslation('dossier');
  return (
    <Textarea
      label={t('questions.choices')}
      autosize
      minRows={3}
      maxRows={12}
      error={useFieldFault('choices', isMissing ? t('questions.choicesMissing') : null)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
