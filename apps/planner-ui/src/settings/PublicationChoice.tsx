import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SettingsInput } from './settings-input.js';

type Publication = NonNullable<SettingsInput['publication']>;

interface Props {
  readonly value: Publication;
  readonly disabled: boolean;
  readonly onChange: (value: Publication) => void;
}

/** Whether a change is told as it is made, or waits for « Diffuser ». */
export function PublicationChoice({ value, disabled, onChange }: Props) {
  const { t } = useTranslation('settings');
  return (
    <Radio.Group
      aria-label={t('company.publication')}
      value={value}
      onChange={(answer) => onChange(answer === 'drafts' ? 'drafts' : 'always')}
    >
      <Stack gap="sm">
        {(['always', 'drafts'] as const).map((answer) => (
          <Radio
            key={answer}
            value={answer}
            disabled={disabled}
            label={t(`company.publications.${answer}`)}
            description={t(`company.publications.${answer}Text`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
