import { SegmentedControl, TextInput } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import type { When } from './slot-form.js';
import classes from './popover.module.css';

interface Props {
  readonly value: When;
  readonly onChange: (when: When) => void;
  readonly disabled?: boolean;
}

/** Day, then morning, afternoon or a time. */
export function WhenFields({ value, onChange, disabled = false }: Props) {
  const { t } = useTranslation('board');
  const { language } = useBoard();
  return (
    <div className={classes['when']}>
      <DatePickerInput
        label={t('form.day')}
        value={value.day}
        locale={language}
        firstDayOfWeek={1}
        valueFormat="ddd D MMM YYYY"
        disabled={disabled}
        popoverProps={{ withinPortal: false }}
        onChange={(day) => day && onChange({ ...value, day })}
      />
      <div className={classes['parts']}>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t('form.part')}
          disabled={disabled}
          value={value.part}
          onChange={(part) => onChange({ ...value, part })}
          data={[
            { value: 'morning' as const, label: t('form.morning') },
            { value: 'afternoon' as const, label: t('form.afternoon') },
            { value: 'time' as const, label: t('form.atTime') },
          ]}
        />
        {value.part === 'time' ? (
          <TextInput
            aria-label={t('form.time')}
            className={classes['time'] ?? ''}
            disabled={disabled}
            value={value.time}
            onChange={(event) => onChange({ ...value, time: event.currentTarget.value })}
          />
        ) : null}
      </div>
    </div>
  );
}
