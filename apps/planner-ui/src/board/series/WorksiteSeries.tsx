import { Button } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import type { Worksite } from '@pastille/scheduling';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { anchorOf, type NewPreset, useOpened, useOpening } from '../popover/opened.js';
import { titleOfSeries } from './list-of-series.js';
import { rhythm } from './series-words.js';
import classes from './series.module.css';

/** What comes again on a worksite, and the way to add to it. */
export function WorksiteSeries({ worksite }: { readonly worksite: Worksite }) {
  const { t } = useTranslation('series');
  const { plan, now, language, mayPlan } = useBoard();
  const { open } = useOpening();
  const opened = useOpened();
  const own = [...plan.records.series.values()].filter(
    ({ worksiteId }) => worksiteId === worksite.id,
  );
  if (!mayPlan && own.length === 0) return null;
  const preset: NewPreset = {
    ...{ start: now - (now % 60), end: null, resourceId: null },
    ...{ as: 'appointment', worksiteId: worksite.id },
  };
  return (
    <div>
      {own.length > 0 ? (
        <ul className={classes['ofWorksite']}>
          {own.map((series) => (
            <li key={series.id}>
              <b>{titleOfSeries(plan, series)}</b> {rhythm(series, { t, language })}
            </li>
          ))}
        </ul>
      ) : null}
      {mayPlan ? (
        <Button
          size="xs"
          variant="default"
          fullWidth
          leftSection={<IconRepeat size={14} />}
          onClick={({ currentTarget }) =>
            open({
              kind: 'series-form',
              of: { type: 'new', preset },
              anchor: opened?.anchor ?? anchorOf(currentTarget),
            })
          }
        >
          {t('list.add')}
        </Button>
      ) : null}
    </div>
  );
}
