import { Button, Checkbox, Group, Text } from '@mantine/core';
import type { PlanView } from '@pastille/contracts';
import { dayOf } from '@pastille/time';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../api/plan.js';
import { now, today } from '../app/clock.js';
import { useRights } from '../app/rights.js';
import { useAct } from '../app/use-act.js';
import { weekdayDay } from '../board/view/words.js';
import { useLanguage } from '../i18n/use-language.js';
import { Empty } from '../ui/Empty.js';
import { LineAct, RecordLine, RecordList } from '../ui/RecordList.js';
import { AbsenceForm } from './AbsenceForm.js';
import { newAbsence, type AbsenceView } from './new-absence.js';
import { daysOf } from './absence-slot.js';

const byStart = (a: AbsenceView, b: AbsenceView): number =>
  a.start - b.start || (a.id < b.id ? -1 : 1);

export function AbsenceList() {
  const { t } = useTranslation('resources');
  const plan = usePlan();
  const rights = useRights();
  const [edited, setEdited] = useState<AbsenceView | null>(null);
  const [withPast, setWithPast] = useState(false);
  const here = now();
  const upcoming = plan.absences.filter(({ end }) => end > here).toSorted(byStart);
  const past = plan.absences.filter(({ end }) => end <= here).toSorted((a, b) => byStart(b, a));
  const add = rights.editAbsences ? (
    <Button
      leftSection={<IconPlus size={16} />}
      onClick={() => setEdited(newAbsence(plan, today(plan.settings.zone)))}
    >
      {t('add.absences')}
    </Button>
  ) : null;
  const lines = (absences: readonly AbsenceView[]) =>
    absences.map((absence) => (
      <AbsenceLine
        key={absence.id}
        absence={absence}
        plan={plan}
        onEdit={rights.editAbsences ? () => setEdited(absence) : undefined}
      />
    ));
  return (
    <>
      <Group justify="space-between" mb="md">
        <Text c="dimmed">{t('lead.absences')}</Text>
        {add}
      </Group>
      {upcoming.length > 0 ? (
        <RecordList label={t('absence.upcoming')}>{lines(upcoming)}</RecordList>
      ) : (
        <Empty
          title={t('empty.absences')}
          text={rights.editAbsences ? t('emptyText.absences') : ''}
        >
          {add}
        </Empty>
      )}
      {past.length > 0 ? (
        <Checkbox
          my="md"
          label={`${t('absence.past')} (${past.length})`}
          checked={withPast}
          onChange={(event) => setWithPast(event.currentTarget.checked)}
        />
      ) : null}
      {withPast ? <RecordList label={t('absence.past')}>{lines(past)}</RecordList> : null}
      {edited ? (
        <AbsenceForm key={edited.id} absence={edited} onClose={() => setEdited(null)} />
      ) : null}
    </>
  );
}

interface AbsenceLineProps {
  readonly absence: AbsenceView;
  readonly plan: PlanView;
  readonly onEdit: (() => void) | undefined;
}

function AbsenceLine({ absence, plan, onEdit }: AbsenceLineProps) {
  const { t } = useTranslation('resources');
  const language = useLanguage();
  const act = useAct();
  const days = daysOf(plan.settings.zone, absence);
  const resource = plan.resources.find(({ id }) => id === absence.resourceId);
  const name = absence.resourceId === null ? t('absence.company') : (resource?.name ?? '');
  const from = `${weekdayDay(language, dayOf(days.from))}${days.startsAfternoon ? `, ${t('absence.afternoon')}` : ''}`;
  const to = `${weekdayDay(language, dayOf(days.to))}${days.endsMorning ? `, ${t('absence.morning')}` : ''}`;
  return (
    <RecordLine
      title={name}
      text={[t(`absence.reasons.${absence.reason}`), absence.note].filter(Boolean).join(' · ')}
      side={<span className="tabular">{from === to ? from : t('absence.days', { from, to })}</span>}
      onEdit={onEdit}
      editLabel={`${t('absence.edit')} (${name}, ${from})`}
      acts={
        onEdit ? (
          <LineAct
            label={t('absence.remove', { name })}
            onClick={() =>
              void act({
                command: { type: 'remove-absence', absenceId: absence.id },
                said: t('absence.removed', { name }),
              })
            }
          >
            <IconX size={18} />
          </LineAct>
        ) : null
      }
    />
  );
}
