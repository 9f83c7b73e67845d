import { Popover, Text, UnstyledButton } from '@mantine/core';
import { dayOf } from '@pastille/time';
import type { Worksite, WorksiteStart } from '@pastille/scheduling';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../api/plan.js';
import { today } from '../app/clock.js';
import { useRights } from '../app/rights.js';
import { useAct } from '../app/use-act.js';
import { dayAndYear } from '../i18n/day-and-year.js';
import { useLanguage } from '../i18n/use-language.js';
import { StartFields } from './StartFields.js';
import type { WorksiteRow } from './worksite-rows.js';
import classes from './StartCell.module.css';

interface StartCellProps {
  readonly worksite: Worksite;
  readonly start: WorksiteRow['start'];
}

/** The date that orders the board; a click changes it. Dashed: not sure yet. */
export function StartCell({ worksite, start }: StartCellProps) {
  const { t } = useTranslation('worksites');
  const language = useLanguage();
  const rights = useRights();
  const [opened, setOpened] = useState(false);
  const zone = usePlan().settings.zone;
  const text = start ? dayAndYear(language, dayOf(start.date), today(zone)) : t('start.none');
  const certainty = start?.certainty ?? 'none';
  const shown = <StartText text={text} certainty={certainty} />;
  if (!rights.editRecords) return <Text component="span">{shown}</Text>;
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      shadow="md"
      trapFocus
      withinPortal
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton
          className={classes['button'] ?? ''}
          title={certainty === 'derived' ? t('start.derived') : ''}
          onClick={() => setOpened(!opened)}
        >
          <span className="visually-hidden">{t('start.change', { date: '' })}</span>
          {shown}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <StartEditor worksite={worksite} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

interface StartTextProps {
  readonly text: string;
  readonly certainty: 'firm' | 'provisional' | 'derived' | 'none';
}

function StartText({ text, certainty }: StartTextProps) {
  const { t } = useTranslation('worksites');
  return (
    <>
      <span className={`${classes['date'] ?? ''} tabular`} data-certainty={certainty}>
        {text}
      </span>
      {certainty === 'provisional' ? (
        <span className={classes['tag']}> {t('start.provisionalTag')}</span>
      ) : null}
    </>
  );
}

function StartEditor({
  worksite,
  onDone,
}: {
  readonly worksite: Worksite;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('worksites');
  const language = useLanguage();
  const act = useAct();
  const here = today(usePlan().settings.zone);
  const save = (start: WorksiteStart | null) => {
    const said = start
      ? t('start.said', {
          title: worksite.title,
          date: dayAndYear(language, dayOf(start.date), here),
        })
      : t('start.saidNone', { title: worksite.title });
    void act({ command: { type: 'set-worksite-start', worksiteId: worksite.id, start }, said });
  };
  return (
    <StartFields nested start={worksite.start} today={here} onChange={save} onPicked={onDone} />
  );
}
