import { Radio, Stack, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SettingsInput } from './settings-input.js';

type Overbooking = SettingsInput['overbooking'];

interface OverbookingChoiceProps {
  readonly value: Overbooking;
  readonly disabled: boolean;
  readonly onChange: (value: Overbooking) => void;
}

export function OverbookingChoice({ value, disabled, onChange }: OverbookingChoiceProps) {
  const { t } = useTranslation('settings');
  const choice = (of: keyof Overbooking, label: string) => (
    <Radio.Group
      label={label}
      value={value[of]}
      onChange={(answer) => onChange({ ...value, [of]: answer === 'refuse' ? 'refuse' : 'warn' })}
    >
      <Group mt={6} gap="lg" align="flex-start">
        {(['warn', 'refuse'] as const).map((answer) => (
          <Radio
            key={answer}
            value={answer}
            disabled={disabled}
            label={t(`company.${answer}`)}
            description={t(`company.${answer}Text`)}
          />
        ))}
      </Group>
    </Radio.Group>
  );
  return (
    <Stack gap="md">
      {choice('staff', t('company.overbookingStaff'))}
      {choice('equipment', t('company.overbookingEquipment'))}
    </Stack>
  );
}
