import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSendCommand } from '../api/command.js';
import { newId } from '../api/new-id.js';
import { usePlan } from '../api/plan.js';
import { today } from '../app/clock.js';
import { daysOf, slotOf } from '../resources/absence-slot.js';
import { DateField } from '../ui/DateField.js';
import { augustLeave, christmasLeave, type ClosingDays } from './closing-days.js';
import type { SetUpStep } from './set-up-step.js';
import classes from './SetUpPage.module.css';

interface Closing extends ClosingDays {
  readonly id: string;
  readonly name: string;
  readonly isWanted: boolean;
}

/** The known closings, or the two that most of the trade has. */
function useStartingClosings(): () => Closing[] {
  const { t } = useTranslation('setUp');
  const { absences, settings } = usePlan();
  return () => {
    const known = absences.filter(({ resourceId }) => resourceId === null);
    if (known.length > 0) {
      return known.map((one) => {
        const { from, to } = daysOf(settings.zone, one);
        return { id: one.id, name: one.note ?? t('closings.otherName'), from, to, isWanted: true };
      });
    }
    const here = today(settings.zone);
    return [
      { id: newId(), name: t('closings.christmas'), isWanted: true, ...christmasLeave(here) },
      { id: newId(), name: t('closings.august'), isWanted: true, ...augustLeave(here) },
    ];
  };
}

export function useClosingsStep(): SetUpStep {
  const { t } = useTranslation('setUp');
  const { settings } = usePlan();
  const send = useSendCommand();
  const [closings, setClosings] = useState(useStartingClosings());
  const edit = (id: string, patch: Partial<Closing>) =>
    setClosings((before) => before.map((one) => (one.id === id ? { ...one, ...patch } : one)));
  const wanted = closings.filter(({ isWanted }) => isWanted);
  const save = async () => {
    for (const { id, name, from, to } of wanted) {
      const slot = slotOf(
        { zone: settings.zone, hours: settings.hours },
        { from, to, startsAfternoon: false, endsMorning: false },
      );
      await send({
        type: 'put-absence',
        absence: { id, resourceId: null, reason: 'closing', note: name.trim() || null, ...slot },
      });
    }
  };
  const here = today(settings.zone);
  const addOne = () =>
    setClosings([...closings, { id: newId(), name: '', from: here, to: here, isWanted: true }]);
  const body = (
    <>
      {closings.map((one) => (
        <ClosingLine
          key={one.id}
          closing={one}
          today={here}
          onChange={(patch) => edit(one.id, patch)}
        />
      ))}
      <Button
        mt="sm"
        variant="default"
        size="sm"
        leftSection={<IconPlus size={16} />}
        onClick={addOne}
      >
        {t('closings.other')}
      </Button>
    </>
  );
  return { body, isReady: wanted.every(({ from, to }) => from <= to), save };
}

interface ClosingLineProps {
  readonly closing: Closing;
  readonly today: string;
  readonly onChange: (patch: Partial<Closing>) => void;
}

function ClosingLine({ closing, today: here, onChange }: ClosingLineProps) {
  const { t } = useTranslation(['setUp', 'resources']);
  const { name, from, to, isWanted } = closing;
  const known = [t('closings.christmas'), t('closings.august')].includes(name);
  return (
    <div className={classes['closing']} role="group" aria-label={name || t('closings.otherName')}>
      {known ? (
        <Checkbox
          label={name}
          checked={isWanted}
          onChange={(event) => onChange({ isWanted: event.currentTarget.checked })}
        />
      ) : (
        <TextInput
          aria-label={t('closings.otherName')}
          placeholder={t('closings.otherName')}
          value={name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
      )}
      <DateField
        label={t('closings.from')}
        today={here}
        disabled={!isWanted}
        value={from}
        onChange={(day) => day && onChange(day > to ? { from: day, to: day } : { from: day })}
      />
      <DateField
        label={t('closings.to')}
        today={here}
        disabled={!isWanted}
        value={to}
        error={to < from ? t('resources:absence.backwards') : null}
        onChange={(day) => day && onChange({ to: day })}
      />
    </div>
  );
}
