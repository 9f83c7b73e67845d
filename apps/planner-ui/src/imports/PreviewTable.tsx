import { Table, Title } from '@mantine/core';
import { dayOf, parseLocalDate } from '@pastille/time';
import type { ImportView } from '@pastille/contracts';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../api/plan.js';
import { today } from '../app/clock.js';
import { dayAndYear } from '../i18n/day-and-year.js';
import { useLanguage } from '../i18n/use-language.js';
import classes from './ImportsPage.module.css';

const COLUMNS = ['start', 'end', 'reference', 'worksite', 'client', 'place'] as const;

export function PreviewTable({ rows }: { readonly rows: ImportView['preview'] }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const here = today(usePlan().settings.zone);
  if (rows.length === 0) return null;
  const day = (date: string | null) =>
    date !== null && parseLocalDate(date) !== null
      ? dayAndYear(language, dayOf(date), here)
      : (date ?? '–');
  return (
    <section className={classes['card']} aria-label={t('preview.title')}>
      <Title order={2} size="h5" mb="xs">
        {t('preview.title')}
      </Title>
      <Table.ScrollContainer minWidth={760}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              {COLUMNS.map((column) => (
                <Table.Th key={column}>{t(`preview.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.reference}>
                <Table.Td className={classes['nowrap'] ?? ''}>{day(row.start)}</Table.Td>
                <Table.Td className={classes['nowrap'] ?? ''}>{day(row.expectedEnd)}</Table.Td>
                <Table.Td className="tabular">{row.reference}</Table.Td>
                <Table.Td>{row.title}</Table.Td>
                <Table.Td>{row.clientName}</Table.Td>
                <Table.Td>
                  {row.place}
                  {row.areas > 1 ? (
                    <span className={classes['dim']}>
                      {' '}
                      · {t('preview.areas', { count: row.areas })}
                    </span>
                  ) : null}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
