import { Button, Checkbox, Text } from '@mantine/core';
import type { DayHours, WeeklyHours } from '@pastille/scheduling';
import { useTranslation } from 'react-i18next';
import { amountLabel } from '../board/view/words.js';
import { useLanguage } from '../i18n/use-language.js';
import { TimeField } from './TimeField.js';
import { WeekPicture } from './WeekPicture.js';
import {
  faultOfDay,
  faultOfWeek,
  HALVES,
  minutesOfDay,
  minutesOfWeek,
  usualHalf,
  withHalf,
  type Half,
} from './weekly-hours.js';
import classes from './WeekEditor.module.css';

interface WeekEditorProps {
  readonly week: WeeklyHours;
  readonly disabled?: boolean;
  readonly onChange: (week: WeeklyHours) => void;
}

/** Seven lines, two half-days each, and the picture of the week beside them. */
export function WeekEditor({ week, disabled = false, onChange }: WeekEditorProps) {
  const { t } = useTranslation('hours');
  const language = useLanguage();
  const total = minutesOfWeek(week);
  const fault = faultOfWeek(week);
  const monday = week[0];
  return (
    <div role="group" aria-label={t('title')}>
      {week.map((hours, weekday) => (
        <DayLine
          key={weekday}
          hours={hours}
          weekday={weekday}
          disabled={disabled}
          onHalf={(half, worked) =>
            onChange(
              withHalf(
                week,
                { weekday, half },
                worked === 'usual' ? usualHalf(week, half) : worked,
              ),
            )
          }
        />
      ))}
      <div className={classes['foot']}>
        <Button
          variant="subtle"
          size="compact-sm"
          h="auto"
          styles={{ label: { whiteSpace: 'normal', textAlign: 'start', lineHeight: 1.4 } }}
          disabled={disabled || !monday}
          onClick={() =>
            onChange(week.map((hours, weekday) => (weekday < 5 && monday ? monday : hours)))
          }
        >
          {t('copyMonday')}
        </Button>
        <Text fw={600} className="tabular">
          {total > 0 ? t('total', { hours: amountLabel(language, { minutes: total }) }) : null}
        </Text>
      </div>
      {fault ? (
        <Text c="red" size="sm" role="alert" data-fault>
          {t(`faults.${fault}`)}
        </Text>
      ) : null}
    </div>
  );
}

interface DayLineProps {
  readonly hours: DayHours;
  readonly weekday: number;
  readonly disabled: boolean;
  readonly onHalf: (half: Half, worked: DayHours[Half] | 'usual') => void;
}

const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

function DayLine({ hours, weekday, disabled, onHalf }: DayLineProps) {
  const { t } = useTranslation('hours');
  const language = useLanguage();
  const minutes = minutesOfDay(hours);
  const name = t(`days.${WEEKDAYS[weekday] ?? 'monday'}`);
  return (
    <div className={classes['line']}>
      <span className={classes['day']}>{name}</span>
      {HALVES.map((half) => {
        const worked = hours[half];
        const of = `${name}, ${t(half)}`;
        return (
          <span key={half} className={classes['half']}>
            <Checkbox
              aria-label={t('worked', { half: of })}
              checked={worked !== null}
              disabled={disabled}
              onChange={(event) => onHalf(half, event.currentTarget.checked ? 'usual' : null)}
            />
            {worked ? (
              <>
                <TimeField
                  label={t('from', { half: of })}
                  value={worked.from}
                  disabled={disabled}
                  invalid={faultOfDay(hours) !== null}
                  onChange={(from) => onHalf(half, { ...worked, from })}
                />
                <span aria-hidden>–</span>
                <TimeField
                  label={t('to', { half: of })}
                  value={worked.to}
                  disabled={disabled}
                  invalid={faultOfDay(hours) !== null}
                  onChange={(to) => onHalf(half, { ...worked, to })}
                />
              </>
            ) : (
              <Text c="dimmed" size="sm">
                {t('free')}
              </Text>
            )}
          </span>
        );
      })}
      <WeekPicture hours={hours} />
      <span className={`${classes['sum'] ?? ''} tabular`}>
        {minutes > 0 ? amountLabel(language, { minutes }) : '–'}
      </span>
    </div>
  );
}
