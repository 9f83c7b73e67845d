import { TextInput, type TextInputProps } from '@mantine/core';
import { useFieldFault } from './field-faults.js';

interface TextFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'error'> {
  /** Its name in the request, by which the API speaks of it. */
  readonly field: string;
  /** What is wrong with it now; said once one tries to save. */
  readonly fault?: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line of text that says itself what is wrong with it. */
export function TextField({ field, fault = null, onChange, ...input }: TextFieldProps) {
  const said = useFieldFault(field, fault);
  return (
    <TextInput {...input} error={said} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}
