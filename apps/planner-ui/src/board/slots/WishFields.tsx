import { Chip, Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import type { PlanningTask } from '@pastille/scheduling';
import type { Weekday } from '@pastille/time';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { PeoplePicker } from '../popover/PeoplePicker.js';
import popover from '../popover/popover.module.css';
import { readAmount, weekdayWord } from '../view/words.js';
import classes from './Slots.module.css';
import type { Wishes } from './wishes.js';

interface Props {
  readonly task: PlanningTask;
  readonly value: Wishes;
  readonly onChange: (wishes: Wishes) => void;
}

const WEEKDAYS: readonly Weekday[] = [0, 1, 2, 3, 4, 5];
const HALVES = ['any', 'morning', 'afternoon'] as const;

/** Who, how long, from when to when, and what the client would like: each change asks anew. */
export function WishFields({ task, value, onChange }: Props) {
  const { t } = useTranslation('slots');
  const { language } = useBoard();
  const patch = (changed: Partial<Wishes>): void => onChange({ ...value, ...changed });
  return (
    <div className={popover['form']}>
      <WhoFields task={task} value={value} onChange={onChange} />
      <div className={classes['row']}>
        <TextInput
          size="xs"
          label={t('duration')}
          value={value.duration}
          error={readAmount(value.duration) ? null : t('durationHint')}
          onChange={(event) => patch({ duration: event.currentTarget.value })}
        />
        <DatePickerInput
          size="xs"
          label={t('from')}
          value={value.from}
          locale={language}
          firstDayOfWeek={1}
          valueFormat="D MMM YYYY"
          popoverProps={{ withinPortal: false }}
          onChange={(from) => from && patch({ from })}
        />
        <DatePickerInput
          size="xs"
          clearable
          label={t('to')}
          value={value.to}
          minDate={value.from}
          locale={language}
          firstDayOfWeek={1}
          valueFormat="D MMM YYYY"
          popoverProps={{ withinPortal: false }}
          onChange={(to) => patch({ to })}
        />
      </div>
      <WishedTimes value={value} onChange={onChange} />
    </div>
  );
}

function WhoFields({ task, value, onChange }: Props) {
  const { t } = useTranslation('slots');
  const { plan } = useBoard();
  const crewId = plan.records.worksite.get(task.worksiteId)?.usualCrewId;
  const crew = plan.records.resource.get(crewId ?? '');
  const data = [
    ...(crew ? [{ value: 'usual' as const, label: t('usual', { name: crew.name }) }] : []),
    { value: 'anybody' as const, label: t('anybody') },
    { value: 'chosen' as const, label: t('chosen') },
  ];
  return (
    <>
      <Select
        size="xs"
        label={t('who')}
        data={data}
        value={value.who}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(who) => who && onChange({ ...value, who })}
      />
      {value.who === 'chosen' ? (
        <PeoplePicker
          label={t('people')}
          value={value.people}
          onChange={(people) => onChange({ ...value, people })}
        />
      ) : null}
    </>
  );
}

function WishedTimes({ value, onChange }: Omit<Props, 'task'>) {
  const { t } = useTranslation('slots');
  const { language } = useBoard();
  return (
    <div role="group" aria-label={t('wish')}>
      <span className={classes['label']}>{t('wish')}</span>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('wish')}
        value={value.half ?? 'any'}
        onChange={(half) => onChange({ ...value, half: half === 'any' ? null : half })}
        data={HALVES.map((half) => ({ value: half, label: t(`half.${half}`) }))}
      />
      <Chip.Group
        multiple
        value={value.weekdays.map(String)}
        onChange={(chosen) =>
          onChange({ ...value, weekdays: WEEKDAYS.filter((day) => chosen.includes(String(day))) })
        }
      >
        <Group gap={4} mt={6} aria-label={t('weekdays')} role="group">
          {WEEKDAYS.map((day) => (
            <Chip key={day} value={String(day)} size="sm">
              {weekdayWord(language, day)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  );
}
