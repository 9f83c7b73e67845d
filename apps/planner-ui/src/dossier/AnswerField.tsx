import { Select, SegmentedControl, TextInput, Input } from '@mantine/core';
import type { CustomQuestion } from '@pastille/contracts';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { messageOf } from '../app/message-of.js';
import { useLanguage } from '../i18n/use-language.js';
import { answerWords } from './answer-words.js';

interface AnswerFieldProps {
  readonly question: CustomQuestion;
  readonly value: string | null;
  /** Rejects with the refusal. */
  readonly onSave: (value: string | null) => Promise<void>;
}

/** A question and its answer, kept as soon as one leaves the field. */
export function AnswerField({ question, value, onSave }: AnswerFieldProps) {
  const { t } = useTranslation();
  const [error, setError] = useState<string | null>(null);
  const save = (next: string | null): Promise<boolean> => {
    setError(null);
    return onSave(next).then(
      () => true,
      (refusal: unknown) => {
        setError(messageOf(refusal, t));
        return false;
      },
    );
  };
  const props = { question, value, error, save };
  switch (question.answer.type) {
    case 'yes-no':
      return <YesNo {...props} />;
    case 'choice':
      return <Choice {...props} choices={question.answer.choices} />;
    case 'number':
      return <Typed {...props} unit={question.answer.unit} />;
    case 'text':
      return <Typed {...props} unit={null} />;
  }
}

interface KindProps {
  readonly question: CustomQuestion;
  readonly value: string | null;
  readonly error: string | null;
  readonly save: (value: string | null) => Promise<boolean>;
}

function Typed({
  question,
  value,
  error,
  save,
  unit,
}: KindProps & { readonly unit: string | null }) {
  const language = useLanguage();
  // What is being typed; `null`: nothing, so that what others write shows.
  const [typed, setTyped] = useState<string | null>(null);
  const isNumber = question.answer.type === 'number';
  const kept = value !== null && isNumber ? answerWords(question, value, language) : (value ?? '');
  const keep = async () => {
    const wanted = typed?.trim() ?? kept;
    if (wanted === kept || (await save(wanted || null))) setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') void keep();
    if (event.key === 'Escape') setTyped(null);
  };
  return (
    <TextInput
      label={question.label}
      error={error}
      maxLength={isNumber ? 30 : 2_000}
      {...(isNumber ? { inputMode: 'decimal' } : {})}
      rightSection={unit ? <span aria-hidden>{unit}</span> : null}
      rightSectionWidth={unit ? 12 + 9 * unit.length : 0}
      {...(unit ? { 'aria-description': unit } : {})}
      value={typed ?? kept}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => void keep()}
    />
  );
}

function YesNo({ question, value, error, save }: KindProps) {
  const { t } = useTranslation('dossier');
  return (
    <Input.Wrapper label={question.label} labelElement="div" error={error}>
      <SegmentedControl
        fullWidth
        size="sm"
        aria-label={question.label}
        data={[
          { value: 'yes', label: t('answers.yes') },
          { value: 'no', label: t('answers.no') },
          { value: '', label: t('answers.noAnswer') },
        ]}
        value={value ?? ''}
        onChange={(next) => void save(next || null)}
      />
    </Input.Wrapper>
  );
}

function Choice({
  question,
  value,
  error,
  save,
  choices,
}: KindProps & { readonly choices: readonly string[] }) {
  const { t } = useTranslation('dossier');
  // An answer from before the choices were changed stays one.
  const data = value === null ? choices : [...new Set([...choices, value])];
  return (
    <Select
      label={question.label}
      placeholder={t('answers.noAnswer')}
      error={error}
      clearable
      data={[...new Set(data)]}
      value={value}
      onChange={(next) => void save(next)}
    />
  );
}
