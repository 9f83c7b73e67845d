import { DateInput, type DateInputProps } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { parseDay } from './parse-day.js';

interface DateFieldProps extends Pick<
  DateInputProps,
  | 'label'
  | 'aria-label'
  | 'placeholder'
  | 'error'
  | 'disabled'
  | 'clearable'
  | 'minDate'
  | 'maxDate'
  | 'w'
  | 'description'
> {
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  /** The day that « 3/12 » counts from, and which the calendar opens on. */
  readonly today: string;
  /** Inside another popover, which would take a click on this one's calendar for a click outside. */
  readonly nested?: boolean;
}

/** A day, typed as people write it (« 3/12 ») or picked from a calendar. */
export function DateField({ today, nested = false, ...input }: DateFieldProps) {
  const { t } = useTranslation();
  return (
    <DateInput
      valueFormat="DD/MM/YYYY"
      placeholder={t('datePlaceholder')}
      leftSection={<IconCalendar size={16} aria-hidden />}
      dateParser={(text) => parseDay(text, today)}
      defaultDate={input.value ?? today}
      popoverProps={{ withinPortal: !nested }}
      {...input}
    />
  );
}
