import { Checkbox, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSendCommand } from '../api/command.js';
import { usePlan } from '../api/plan.js';
import { today } from '../app/clock.js';
import { byOrder } from '../ui/by-order.js';
import { DateField } from '../ui/DateField.js';
import { FormModal } from '../ui/FormModal.js';
import { TextField } from '../ui/TextField.js';
import { useDraft } from '../ui/use-draft.js';
import { areBackwards, daysOf, slotOf, type AbsenceDays } from './absence-slot.js';
import type { AbsenceView } from './new-absence.js';
import classes from './ResourceForm.module.css';

const COMPANY = 'company';
const REASONS = ['leave', 'sickness', 'training', 'school', 'closing', 'other'] as const;

interface AbsenceFormProps {
  readonly absence: AbsenceView;
  readonly onClose: () => void;
}

export function AbsenceForm({ absence, onClose }: AbsenceFormProps) {
  const { t } = useTranslation('resources');
  const plan = usePlan();
  const send = useSendCommand();
  const [draft, set] = useDraft(absence);
  const [days, setDays] = useDraft<AbsenceDays>(() => daysOf(plan.settings.zone, absence));
  const isNew = !plan.absences.some(({ id }) => id === absence.id);
  const who = plan.resources
    .filter((one) => one.kind !== 'crew' && (!one.archived || one.id === absence.resourceId))
    .toSorted(byOrder);
  const ownHours = plan.resources.find((one) => one.id === draft.resourceId);
  const hours = (ownHours?.kind === 'staff' ? ownHours.hours : null) ?? plan.settings.hours;
  const save = () =>
    send({
      type: 'put-absence',
      absence: { ...draft, ...slotOf({ zone: plan.settings.zone, hours }, days) },
    });
  return (
    <FormModal title={t(isNew ? 'absence.new' : 'absence.edit')} onSave={save} onClose={onClose}>
      <Select
        label={t('absence.who')}
        searchable
        data-autofocus
        allowDeselect={false}
        data={[
          { value: COMPANY, label: t('absence.company') },
          ...who.map((one) => ({ value: one.id, label: one.name })),
        ]}
        value={draft.resourceId ?? COMPANY}
        onChange={(id) =>
          id === COMPANY
            ? set({ resourceId: null, reason: 'closing' })
            : set({ resourceId: id, reason: draft.reason === 'closing' ? 'leave' : draft.reason })
        }
      />
      <Select
        label={t('absence.reason')}
        allowDeselect={false}
        data={REASONS.map((value) => ({ value, label: t(`absence.reasons.${value}`) }))}
        value={draft.reason}
        onChange={(reason) => reason && set({ reason })}
      />
      <DaysFields days={days} onChange={setDays} />
      <TextField
        field="note"
        label={t('absence.note')}
        value={draft.note ?? ''}
        onChange={(note) => set({ note: note || null })}
      />
    </FormModal>
  );
}

interface DaysFieldsProps {
  readonly days: AbsenceDays;
  readonly onChange: (patch: Partial<AbsenceDays>) => void;
}

export function DaysFields({ days, onChange }: DaysFieldsProps) {
  const { t } = useTranslation('resources');
  const here = today(usePlan().settings.zone);
  return (
    <div className={classes['pair']}>
      <DateField
        label={t('absence.from')}
        today={here}
        value={days.from}
        onChange={(from) => from && onChange(from > days.to ? { from, to: from } : { from })}
      />
      <DateField
        label={t('absence.to')}
        today={here}
        value={days.to}
        error={areBackwards(days) ? t('absence.backwards') : null}
        onChange={(to) => to && onChange({ to })}
      />
      <Checkbox
        label={t('absence.fromAfternoon')}
        checked={days.startsAfternoon}
        onChange={(event) => onChange({ startsAfternoon: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('absence.untilMorning')}
        checked={days.endsMorning}
        onChange={(event) => onChange({ endsMorning: event.currentTarget.checked })}
      />
    </div>
  );
}
