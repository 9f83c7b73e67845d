import { SegmentedControl, Stack } from '@mantine/core';
import type { WorksiteStart } from '@pastille/scheduling';
import type { LocalDate } from '@pastille/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../ui/DateField.js';
import { nextMonday } from '../ui/parse-day.js';

interface StartFieldsProps {
  readonly start: WorksiteStart | null;
  readonly today: LocalDate;
  readonly onChange: (start: WorksiteStart | null) => void;
  readonly onPicked?: () => void;
  readonly nested?: boolean;
}

/** How sure, then which day: the day is kept while one changes one's mind. */
export function StartFields({
  start,
  today,
  onChange,
  onPicked,
  nested = false,
}: StartFieldsProps) {
  const { t } = useTranslation('worksites');
  const [date, setDate] = useState(start?.date ?? nextMonday(today));
  const certainty = start?.certainty ?? 'none';
  return (
    <Stack gap={8} miw={260}>
      <SegmentedControl
        fullWidth
        aria-label={t('start.label')}
        value={certainty}
        onChange={(value) => onChange(value === 'none' ? null : { date, certainty: value })}
        data={[
          { value: 'firm' as const, label: t('start.firm') },
          { value: 'provisional' as const, label: t('start.provisional') },
          { value: 'none' as const, label: t('start.unknown') },
        ]}
      />
      <DateField
        label={t('start.date')}
        value={certainty === 'none' ? null : date}
        today={today}
        nested={nested}
        onChange={(day) => {
          if (day === null) return;
          setDate(day);
          onChange({ date: day, certainty: certainty === 'none' ? 'provisional' : certainty });
          onPicked?.();
        }}
      />
    </Stack>
  );
}
