import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { clock } from '../board/view/words.js';
import { useLanguage } from '../i18n/use-language.js';
import { parseTime } from './weekly-hours.js';

interface TimeFieldProps {
  readonly label: string;
  readonly value: number;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
  readonly onChange: (minutes: number) => void;
}

const STEP = 15;

/** A time of day as people write it; arrow keys go by quarters of an hour. */
export function TimeField({ label, value, disabled, invalid, onChange }: TimeFieldProps) {
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    const minutes = typed === null ? null : parseTime(typed);
    if (minutes !== null && minutes !== value) onChange(minutes);
    setTyped(null);
  };
  return (
    <TextInput
      w={{ base: 100, sm: 84 }}
      aria-label={label}
      className="tabular"
      disabled={disabled ?? false}
      error={invalid ?? false}
      value={typed ?? clock(language, value)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && typed !== null) {
          event.preventDefault();
          commit();
        }
        const step = event.key === 'ArrowUp' ? STEP : event.key === 'ArrowDown' ? -STEP : 0;
        if (step === 0) return;
        event.preventDefault();
        setTyped(null);
        onChange(Math.min(1440, Math.max(0, value + step)));
      }}
    />
  );
}
