import type { Conflict } from '@pastille/scheduling';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { groupsOf, type EntryGroup } from './needs.js';
import { NeedEntry } from './NeedEntry.js';
import classes from './needs.module.css';
import { Nothing } from './Nothing.js';
import { searchGroups } from './search-entries.js';
import type { Section } from './sections.js';

interface Props {
  readonly all: readonly Conflict[];
  readonly section: Section;
  readonly asked: string;
}

/** More lines of one kind than anybody reads: the rest is found by looking for it. */
const MOST_LINES = 60;

export function ConflictList({ all, section, asked }: Props) {
  const { t } = useTranslation('needs');
  const { plan } = useBoard();
  const groups = useMemo(() => groupsOf(all, section, plan), [all, section, plan]);
  const found = useMemo(() => searchGroups(plan, groups, asked), [plan, groups, asked]);
  if (groups.length === 0) return <Nothing section={section} />;
  if (found.length === 0) return <p className={classes['hint']}>{t('notFound')}</p>;
  return found.map((group) => (
    <Group key={group.kind} group={group} isNamed={section === 'conflicts'} />
  ));
}

function Group({ group, isNamed }: { readonly group: EntryGroup; readonly isNamed: boolean }) {
  const { t } = useTranslation('needs');
  const { kind, entries } = group;
  const rest = entries.length - MOST_LINES;
  return (
    <section className={classes['group']} data-group={isNamed ? kind : undefined}>
      {isNamed ? (
        <h3>
          {t(`groups.${kind}`)} <small>{entries.length}</small>
        </h3>
      ) : null}
      <ul>
        {entries.slice(0, MOST_LINES).map(({ key, conflict }) => (
          <NeedEntry key={key} entryKey={key} conflict={conflict} />
        ))}
      </ul>
      {rest > 0 ? <p className={classes['hint']}>{t('more', { count: rest })}</p> : null}
    </section>
  );
}
