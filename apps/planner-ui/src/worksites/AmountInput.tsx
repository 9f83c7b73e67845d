import { TextInput, type TextInputProps } from '@mantine/core';
import type { Amount } from '@pastille/scheduling';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { amountLabel, readAmount } from '../board/view/words.js';
import { useLanguage } from '../i18n/use-language.js';

interface AmountInputProps extends Pick<
  TextInputProps,
  'label' | 'size' | 'w' | 'disabled' | 'aria-label'
> {
  readonly value: Amount | null;
  readonly onChange: (amount: Amount | null) => void;
}

/** « 3 j », « 0,5 j », « 2 h 30 »; a bare number means days; empty means nobody estimated it. */
export function AmountInput({ value, onChange, ...input }: AmountInputProps) {
  const { t } = useTranslation('worksites');
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value ? amountLabel(language, value) : '';
  const wrong = typed !== null && typed.trim() !== '' && readAmount(typed) === null;
  const commit = () => {
    if (typed === null || wrong) return;
    const amount = typed.trim() === '' ? null : readAmount(typed);
    setTyped(null);
    if ((amount && amountLabel(language, amount)) !== (shown || null)) onChange(amount);
  };
  return (
    <TextInput
      className="tabular"
      placeholder={t('form.amountPlaceholder').split(',')[0] ?? ''}
      {...input}
      value={typed ?? shown}
      error={wrong ? t('form.amountWrong') : null}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}
