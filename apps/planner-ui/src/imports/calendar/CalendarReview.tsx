import { Button, SegmentedControl, Select, Text } from '@mantine/core';
import type { CalendarFileView } from '@pastille/contracts';
import type { AbsenceReason } from '@pastille/scheduling';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCompiledPlan } from '../../api/compiled-plan.js';
import { useAct } from '../../app/use-act.js';
import { becomings, guessOf, importCommand, type Becoming, type Choice } from './becoming.js';
import { CalendarTable } from './CalendarTable.js';
import classes from '../ImportsPage.module.css';

const REASONS: readonly AbsenceReason[] = ['leave', 'school', 'training', 'sickness', 'other'];

/** Nobody is meant before a person is chosen. */
const NOBODY = '';

/** What the file holds, whose it is, and what would become of it; the ticked ones go in one act. */
export function CalendarReview({ view }: { readonly view: CalendarFileView }) {
  const { t } = useTranslation('calendarImport');
  const plan = useCompiledPlan();
  const [choice, setChoice] = useState<Choice>(() => ({
    resourceId: NOBODY,
    ...guessOf(view.rows),
  }));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const all = useMemo(() => becomings(plan, view.rows, choice), [plan, view.rows, choice]);
  const chosen = all.filter(({ row }) => !left.has(`${row.key} ${row.uid}`));
  if (view.rows.length === 0) return <Nothing view={view} />;
  return (
    <div className={classes['review']}>
      <div className={classes['fileLine']}>
        <Text fw={600}>{view.name ?? t('rows', { count: view.rows.length })}</Text>
        {view.name ? <Text c="dimmed">{t('rows', { count: view.rows.length })}</Text> : null}
      </div>
      <Left view={view} />
      <Choices choice={choice} onChoose={(part) => setChoice({ ...choice, ...part })} />
      <CalendarTable all={all} left={left} onLeave={setLeft} />
      <ImportBar chosen={chosen} choice={choice} />
    </div>
  );
}

function Nothing({ view }: { readonly view: CalendarFileView }) {
  const { t } = useTranslation('calendarImport');
  return (
    <div className={classes['review']}>
      <p className={classes['card']}>{t('nothing')}</p>
      <Left view={view} />
    </div>
  );
}

const MOST_FAULTS = 5;

/** What of the file is not in the list below, and why. */
function Left({ view: { outside, cut, faults } }: { readonly view: CalendarFileView }) {
  const { t } = useTranslation('calendarImport');
  const rest = faults.length - MOST_FAULTS;
  return (
    <>
      {outside > 0 ? (
        <Text size="sm" c="dimmed">
          {t('outside', { count: outside })}
        </Text>
      ) : null}
      {cut ? <p className={classes['card']}>{t('cut')}</p> : null}
      {faults.length > 0 ? (
        <section className={classes['card']} aria-label={t('faults')}>
          <b>{t('faults')}</b>
          <ul className={classes['errors']}>
            {faults.slice(0, MOST_FAULTS).map(({ event, message }) => (
              <li key={`${event ?? ''} ${message}`}>
                {event ? <b>{event}</b> : null} {message}
              </li>
            ))}
            {rest > 0 ? <li>{t('more', { count: rest })}</li> : null}
          </ul>
        </section>
      ) : null}
    </>
  );
}

interface ChoicesProps {
  readonly choice: Choice;
  readonly onChoose: (part: Partial<Choice>) => void;
}

function Choices({ choice, onChoose }: ChoicesProps) {
  const { t } = useTranslation('calendarImport');
  const plan = useCompiledPlan();
  const people = useMemo(
    () =>
      [...plan.records.resource.values()]
        .filter(({ kind, archived }) => kind !== 'crew' && !archived)
        .sort((a, b) => a.order - b.order)
        .map(({ id, name }) => ({ value: id, label: name })),
    [plan.records.resource],
  );
  return (
    <div className={classes['choices']}>
      <Select
        label={t('who')}
        placeholder={t('choosePerson')}
        data={people}
        value={choice.resourceId === NOBODY ? null : choice.resourceId}
        searchable
        onChange={(id) => onChoose({ resourceId: id ?? NOBODY })}
      />
      <div>
        <Text size="sm" fw={500} id="calendar-import-as">
          {t('as')}
        </Text>
        <SegmentedControl
          aria-labelledby="calendar-import-as"
          value={choice.as}
          onChange={(as) => onChoose({ as })}
          data={[
            { value: 'absences' as const, label: t('kinds.absences') },
            { value: 'appointments' as const, label: t('kinds.appointments') },
          ]}
        />
      </div>
      {choice.as === 'absences' ? (
        <Select
          label={t('reason')}
          data={REASONS.map((value) => ({
            value,
            label: value === 'closing' ? '' : t(`reasons.${value}`),
          }))}
          value={choice.reason}
          allowDeselect={false}
          onChange={(reason) => reason && onChoose({ reason })}
        />
      ) : null}
    </div>
  );
}

interface BarProps {
  readonly chosen: readonly Becoming[];
  readonly choice: Choice;
}

/** The one button that changes anything. What it did can be taken back at once. */
function ImportBar({ chosen, choice }: BarProps) {
  const { t } = useTranslation('calendarImport');
  const plan = useCompiledPlan();
  const act = useAct();
  const [busy, setBusy] = useState(false);
  const person = plan.records.resource.get(choice.resourceId);
  const command = person ? importCommand(chosen, choice) : null;
  const count = chosen.filter(({ is }) => is === 'new' || is === 'changed').length;
  const run = async (): Promise<void> => {
    if (!command || !person) return;
    setBusy(true);
    await act({ command, said: t(`done.${choice.as}`, { count, name: person.name }) });
    setBusy(false);
  };
  const hint = person ? (command ? t('help') : t('all')) : t('choosePerson');
  return (
    <div className={classes['bar']}>
      <Text c="dimmed" size="sm" role="status">
        {hint}
      </Text>
      <Button size="md" disabled={!command} loading={busy} onClick={() => void run()}>
        {t(`go.${choice.as}`, { count })}
      </Button>
    </div>
  );
}
