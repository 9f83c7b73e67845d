import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { Drawer } from '../drawer/Drawer.js';
import { UnfetchedList } from '../freshness/UnfetchedList.js';
import { ReportList } from '../reports/ReportList.js';
import { CallList } from './CallList.js';
import { ConflictList } from './ConflictList.js';
import classes from './needs.module.css';
import { Parts } from './Parts.js';
import { Proposals } from './Proposals.js';
import type { Section } from './sections.js';
import { useComeBack, useListKeys } from './use-list-keys.js';
import { useNeeds } from './use-needs.js';

/** « À régler »: everything that needs a human, each with its place and its cures. */
export function NeedsDrawer() {
  const { t } = useTranslation('needs');
  const { counts, section } = useNeeds();
  const [asked, setAsked] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = useListKeys(list);
  useComeBack(list);
  return (
    <Drawer title={t('title')} foot={<small className={classes['keys']}>{t('hint')}</small>}>
      <Parts counts={counts} shown={section} />
      {section === 'proposals' ? null : (
        <TextInput
          className={classes['search'] ?? ''}
          size="xs"
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={14} />}
          value={asked}
          onChange={(event) => setAsked(event.currentTarget.value)}
        />
      )}
      <div ref={list} onKeyDown={onKeyDown} data-testid="needs-list">
        <List key={section} section={section} asked={asked} />
      </div>
    </Drawer>
  );
}

function List({ section, asked }: { readonly section: Section; readonly asked: string }) {
  const { facts } = useBoard();
  if (section === 'calls') return <CallList asked={asked} />;
  if (section === 'reports') return <ReportList asked={asked} />;
  if (section === 'unfetched') return <UnfetchedList asked={asked} />;
  if (section === 'proposals') return <Proposals />;
  return <ConflictList all={facts.known.conflicts} section={section} asked={asked} />;
}
