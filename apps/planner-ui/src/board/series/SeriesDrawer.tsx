import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchText } from '../../ui/search-text.js';
import { useBoard } from '../board-context.js';
import { Drawer } from '../drawer/Drawer.js';
import { anchorOf, useOpening } from '../popover/opened.js';
import { listOfSeries, type SeriesGroup } from './list-of-series.js';
import { SeriesRow } from './SeriesRow.js';
import popover from '../popover/popover.module.css';
import classes from './series.module.css';

/** Every series, by client and works: when it was kept last, when it comes round next. */
export default function SeriesDrawer() {
  const { t } = useTranslation('series');
  const { store, now } = useBoard();
  const [asked, setAsked] = useState('');
  const [withEnded, setWithEnded] = useState(false);
  const plan = store.getSnapshot().state.visible;
  // By the quarter of an hour: the list does not change with every minute.
  const about = now - (now % 15);
  const all = useMemo(() => listOfSeries(plan, about), [plan, about]);
  const groups = answering(all, { words: searchText(asked).split(' ').filter(Boolean), withEnded });
  const ended = all.flatMap(({ rows }) => rows).filter(({ visits }) => visits.next === null).length;
  const count = all.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <Drawer
      title={t('title')}
      aside={<small className="tabular">{t('list.count', { count })}</small>}
      foot={<NewSeries />}
    >
      {count > 0 ? (
        <TextInput
          type="search"
          size="xs"
          aria-label={t('list.search')}
          placeholder={t('list.search')}
          leftSection={<IconSearch size={14} />}
          value={asked}
          onChange={(event) => setAsked(event.currentTarget.value)}
        />
      ) : null}
      {ended > 0 ? (
        <Checkbox
          mt={8}
          size="xs"
          label={t('list.showEnded', { count: ended })}
          checked={withEnded}
          onChange={(event) => setWithEnded(event.currentTarget.checked)}
        />
      ) : null}
      {groups.map((group) => (
        <Group key={group.key} group={group} />
      ))}
      {groups.length === 0 ? (
        <p className={popover['empty']}>{t(count === 0 ? 'list.nothing' : 'list.noneFound')}</p>
      ) : null}
    </Drawer>
  );
}

interface Wanted {
  readonly words: readonly string[];
  readonly withEnded: boolean;
}

function answering(
  groups: readonly SeriesGroup[],
  { words, withEnded }: Wanted,
): readonly SeriesGroup[] {
  return groups.flatMap((group) => {
    const rows = group.rows.filter(
      ({ title, visits }) =>
        (withEnded || visits.next !== null) &&
        words.every((word) => searchText(`${group.name ?? ''} ${title}`).includes(word)),
    );
    return rows.length === 0 ? [] : [{ ...group, rows }];
  });
}

function Group({ group: { name, rows } }: { readonly group: SeriesGroup }) {
  const { t } = useTranslation('series');
  return (
    <section className={classes['group']}>
      <h3>{name ?? t('list.noClient')}</h3>
      <ul>
        {rows.map((row) => (
          <SeriesRow key={row.series.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

function NewSeries() {
  const { t } = useTranslation('series');
  const { mayPlan, now } = useBoard();
  const { open } = useOpening();
  if (!mayPlan) return null;
  const nowhere = { end: null, resourceId: null, worksiteId: null } as const;
  return (
    <Button
      fullWidth
      variant="default"
      leftSection={<IconPlus size={15} />}
      onClick={({ currentTarget }) =>
        open({
          kind: 'series-form',
          of: { type: 'new', preset: { start: now - (now % 60), ...nowhere, as: 'appointment' } },
          anchor: anchorOf(currentTarget),
        })
      }
    >
      {t('list.add')}
    </Button>
  );
}
