import { Button, Loader, Select } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { HistoryEntryView } from '@pastille/contracts';
import type { DayNumber } from '@pastille/time';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { Drawer } from '../drawer/Drawer.js';
import { NothingHere } from '../drawer/NothingHere.js';
import { titleOf, worksiteNameOf } from '../view/names.js';
import { useSignal } from '../view/signal.js';
import { longDay } from '../view/words.js';
import { historyAbout } from './about.js';
import { Entry } from './Entry.js';
import { momentOf, type HistoryTelling } from './entry-sentence.js';
import { UndoSince } from './UndoSince.js';
import { useHistory } from './use-history.js';
import type { Since } from './use-undo-since.js';
import classes from './history.module.css';

type Asked = Since & { readonly title: string };

/** Who did what on this board, day by day, and the ways back. */
export default function HistoryDrawer() {
  const { t } = useTranslation('history');
  const about = useSignal(historyAbout);
  const [by, setBy] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const history = useHistory({ by, about });
  const { entries, people } = history;
  const telling = useTelling(entries);
  return (
    <Drawer
      title={t('title')}
      foot={
        asked ? (
          <UndoSince
            key={`${asked.by}-${asked.since}`}
            since={{ by: asked.by, since: asked.since }}
            title={asked.title}
            onClose={() => setAsked(null)}
          />
        ) : undefined
      }
    >
      <Filters about={about} by={by} people={people} onBy={setBy} />
      {history.isError ? <Failed onRetry={() => void history.refetch()} /> : null}
      {history.isPending ? <Loader size="sm" mt="md" /> : null}
      {history.isSuccess && entries.length === 0 ? (
        <NothingHere Icon={IconHistory}>{t(by || about ? 'emptyFor' : 'empty')}</NothingHere>
      ) : null}
      <Days entries={entries} telling={telling} onSince={setAsked} />
      {history.hasNextPage ? (
        <Button
          size="xs"
          variant="default"
          fullWidth
          mt="sm"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {t('older')}
        </Button>
      ) : null}
    </Drawer>
  );
}

function useTelling(entries: readonly HistoryEntryView[]): HistoryTelling {
  const { t } = useTranslation('history');
  const { t: tBoard } = useTranslation('board');
  const { plan, language } = useBoard();
  return useMemo(() => {
    const known = new Map(entries.map((entry) => [entry.commandId, entry]));
    return { plan, t, tBoard, language, find: (commandId: string) => known.get(commandId) };
  }, [entries, plan, t, tBoard, language]);
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation('history');
  return (
    <div role="alert" className={classes['empty']}>
      <p>{t('failed')}</p>
      <Button size="xs" variant="default" onClick={onRetry}>
        {t('retry')}
      </Button>
    </div>
  );
}

interface FilterProps {
  readonly about: string | null;
  readonly by: string | null;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly onBy: (by: string | null) => void;
}

function useTitleOf(id: string | null): string {
  const { plan } = useBoard();
  const one = id ? plan.intervention(id) : undefined;
  if (one) return titleOf(plan, one);
  return worksiteNameOf(plan, id) ?? (id ? plan.records.task.get(id)?.label : undefined) ?? '…';
}

function Filters({ about, by, people, onBy }: FilterProps) {
  const { t } = useTranslation('history');
  const title = useTitleOf(about);
  return (
    <div className={classes['filters']}>
      <Select
        size="xs"
        aria-label={t('by')}
        placeholder={t('everyone')}
        clearable
        value={by}
        onChange={onBy}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        comboboxProps={{ withinPortal: false }}
      />
      {about === null ? null : (
        <p>
          {t('about', { title })}{' '}
          <Button size="compact-xs" variant="subtle" onClick={() => historyAbout.set(null)}>
            {t('aboutAll')}
          </Button>
        </p>
      )}
    </div>
  );
}

interface DaysProps {
  readonly entries: readonly HistoryEntryView[];
  readonly telling: HistoryTelling;
  readonly onSince: (asked: Asked) => void;
}

function byDay(
  entries: readonly HistoryEntryView[],
  telling: HistoryTelling,
): readonly (readonly [DayNumber, readonly HistoryEntryView[]])[] {
  const days = new Map<DayNumber, HistoryEntryView[]>();
  for (const entry of entries) {
    const { day } = momentOf(entry.at, telling);
    const list = days.get(day);
    if (list) list.push(entry);
    else days.set(day, [entry]);
  }
  return [...days];
}

function Days({ entries, telling, onSince }: DaysProps) {
  const { t } = useTranslation('history');
  const { today, language } = useBoard();
  const nameOf = (day: DayNumber): string => {
    if (day === today) return t('today');
    return day === today - 1 ? t('yesterday') : longDay(language, day);
  };
  return byDay(entries, telling).map(([day, list]) => (
    <section key={day} className={classes['day']}>
      <h3>{nameOf(day)}</h3>
      <ol>
        {list.map((entry) => (
          <Entry
            key={entry.commandId}
            entry={entry}
            entries={entries}
            telling={telling}
            onSince={onSince}
          />
        ))}
      </ol>
    </section>
  ));
}
