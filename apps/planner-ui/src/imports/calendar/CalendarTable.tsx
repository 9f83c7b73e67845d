import { Checkbox, Table } from '@mantine/core';
import type { CalendarRow } from '@pastille/contracts';
import { dayOfLocal, toLocal, type Zone } from '@pastille/time';
import { useTranslation } from 'react-i18next';
import { clock, shortDay, weekdayDay, type Language } from '../../board/view/words.js';
import { useCompiledPlan } from '../../api/compiled-plan.js';
import { useLanguage } from '../../i18n/use-language.js';
import type { Becoming } from './becoming.js';
import classes from '../ImportsPage.module.css';

interface Props {
  readonly all: readonly Becoming[];
  /** Those not to be taken, by key and UID. */
  readonly left: ReadonlySet<string>;
  readonly onLeave: (left: ReadonlySet<string>) => void;
}

const keyOf = ({ row }: Becoming): string => `${row.key} ${row.uid}`;
const isOffered = ({ is }: Becoming): boolean => is === 'new' || is === 'changed';

/** « lun. 7 déc. – 11 déc. 2026 » */
function daysOf({ start, end }: CalendarRow, language: Language, zone: Zone): string {
  const from = dayOfLocal(toLocal(zone, start));
  const to = dayOfLocal(toLocal(zone, end) - 1);
  const year = new Date(to * 86_400_000).getUTCFullYear();
  const first = weekdayDay(language, from);
  return to > from ? `${first} – ${shortDay(language, to)} ${year}` : `${first} ${year}`;
}

function hoursOf({ start, end }: CalendarRow, language: Language, zone: Zone): string {
  const [from, to] = [toLocal(zone, start), toLocal(zone, end)];
  return `${clock(language, from)} – ${clock(language, to)}`;
}

/** Every time of the file: which day, what it is called, and whether it was imported before. */
export function CalendarTable({ all, left, onLeave }: Props) {
  const { t } = useTranslation('calendarImport');
  const offered = all.filter(isOffered);
  const taken = offered.filter((one) => !left.has(keyOf(one))).length;
  const toggleAll = (): void =>
    onLeave(taken === offered.length ? new Set(offered.map(keyOf)) : new Set());
  const toggle = (one: Becoming): void => {
    const next = new Set(left);
    if (!next.delete(keyOf(one))) next.add(keyOf(one));
    onLeave(next);
  };
  return (
    <section className={classes['card']} aria-label={t('rows', { count: all.length })}>
      <Table.ScrollContainer minWidth={520} maxHeight="56dvh">
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={40}>
                <Checkbox
                  size="xs"
                  aria-label={t('whole')}
                  checked={taken > 0 && taken === offered.length}
                  indeterminate={taken > 0 && taken < offered.length}
                  disabled={offered.length === 0}
                  onChange={toggleAll}
                />
              </Table.Th>
              <Table.Th>{t('columns.day')}</Table.Th>
              <Table.Th>{t('columns.hours')}</Table.Th>
              <Table.Th>{t('columns.title')}</Table.Th>
              <Table.Th>{t('columns.becomes')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {all.map((one) => (
              <Row
                key={keyOf(one)}
                one={one}
                taken={!left.has(keyOf(one))}
                onToggle={() => toggle(one)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

interface RowProps {
  readonly one: Becoming;
  readonly taken: boolean;
  readonly onToggle: () => void;
}

function Row({ one, taken, onToggle }: RowProps) {
  const { t } = useTranslation('calendarImport');
  const language = useLanguage();
  const { zone } = useCompiledPlan().settings;
  const { row, is } = one;
  const day = daysOf(row, language, zone);
  const title = row.title || t('untitled');
  return (
    <Table.Tr data-import-row={is}>
      <Table.Td>
        <Checkbox
          size="xs"
          aria-label={t('choice', { title, day })}
          checked={isOffered(one) && taken}
          disabled={!isOffered(one)}
          onChange={onToggle}
        />
      </Table.Td>
      <Table.Td className={classes['nowrap'] ?? ''}>{day}</Table.Td>
      <Table.Td className={`${classes['nowrap'] ?? ''} tabular`}>
        {row.allDay ? t('allDay') : hoursOf(row, language, zone)}
      </Table.Td>
      <Table.Td>
        {title}
        {row.note ? <div className={classes['dim']}>{row.note.split('\n')[0]}</div> : null}
      </Table.Td>
      <Table.Td className={classes['nowrap'] ?? ''}>{t(`is.${is}`)}</Table.Td>
    </Table.Tr>
  );
}
