import { mergeThemeOverrides, type MantineThemeOverride } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { mantineTheme } from './mantine-theme.js';

/** The kit's own buttons are drawn as signs without a name: here is what a screen reader says of them. */
export function useSpokenTheme(): MantineThemeOverride {
  const { t } = useTranslation();
  return useMemo(() => {
    const ariaLabels = {
      monthLevelControl: t('kit.monthLevel'),
      yearLevelControl: t('kit.yearLevel'),
      nextMonth: t('kit.nextMonth'),
      previousMonth: t('kit.previousMonth'),
      nextYear: t('kit.nextYear'),
      previousYear: t('kit.previousYear'),
      nextDecade: t('kit.nextDecade'),
      previousDecade: t('kit.previousDecade'),
    };
    return mergeThemeOverrides(mantineTheme, {
      components: {
        DatePicker: { defaultProps: { ariaLabels } },
        DatePickerInput: { defaultProps: { ariaLabels } },
        InputClearButton: { defaultProps: { 'aria-label': t('kit.clear') } },
      },
    });
  }, [t]);
}
