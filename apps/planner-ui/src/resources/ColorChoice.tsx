import { CheckIcon, ColorSwatch, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RESOURCE_COLORS } from './resource-color.js';
import classes from './ResourceForm.module.css';

interface ColorChoiceProps {
  readonly value: string;
  readonly onChange: (color: string) => void;
}

export function ColorChoice({ value, onChange }: ColorChoiceProps) {
  const { t } = useTranslation('resources');
  const colors: readonly string[] = RESOURCE_COLORS;
  const offered = colors.includes(value) ? colors : [value, ...colors];
  return (
    <div role="radiogroup" aria-label={t('form.color')}>
      <div className={classes['label']}>{t('form.color')}</div>
      <Group gap={4}>
        {offered.map((color, index) => (
          <ColorSwatch
            key={color}
            component="button"
            type="button"
            role="radio"
            aria-checked={color === value}
            aria-label={t('form.colorOf', { n: index + 1 })}
            className={classes['swatch'] ?? ''}
            size={26}
            color={color}
            onClick={() => onChange(color)}
          >
            {color === value ? <CheckIcon size={12} color="#fff" /> : null}
          </ColorSwatch>
        ))}
      </Group>
    </div>
  );
}
