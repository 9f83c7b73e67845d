import { Button } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import type { Intervention } from '@pastille/scheduling';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { MenuLine } from '../popover/MenuLine.js';
import { type Anchor, type NewPreset, useOpening } from '../popover/opened.js';
import { rhythm } from './series-words.js';
import classes from './series.module.css';

interface OfBar {
  readonly one: Intervention;
  readonly anchor: Anchor;
}

/** In the menu of a bar that comes again. */
export function SeriesMenuLine({ one, anchor }: OfBar) {
  const { t } = useTranslation('series');
  const { open } = useOpening();
  const { plan } = useBoard();
  if (!plan.records.series.has(one.occurrence?.seriesId ?? '')) return null;
  return (
    <MenuLine
      icon={<IconRepeat size={15} />}
      label={t('bar.open')}
      opens
      onClick={() => open({ kind: 'series', interventionId: one.id, anchor })}
    />
  );
}

/** In the popover of a bar that comes again: how often, and the way to its series. */
export function SeriesButton({ one, anchor }: OfBar) {
  const { t } = useTranslation('series');
  const { plan, language, mayPlan } = useBoard();
  const { open } = useOpening();
  const series = plan.records.series.get(one.occurrence?.seriesId ?? '');
  if (!series) return null;
  return (
    <Button
      size="xs"
      variant="default"
      justify="flex-start"
      fullWidth
      leftSection={<IconRepeat size={14} />}
      disabled={!mayPlan}
      onClick={() => open({ kind: 'series', interventionId: one.id, anchor })}
    >
      {t('bar.of', { rhythm: rhythm(series, { t, language }) })}
    </Button>
  );
}

interface RepeatsProps {
  readonly preset: NewPreset;
  readonly anchor: Anchor;
}

/** « Se répète… »: from what is new to what comes again. */
export function RepeatsButton({ preset, anchor }: RepeatsProps) {
  const { t } = useTranslation('series');
  const { open } = useOpening();
  return (
    <Button
      size="xs"
      variant="subtle"
      className={classes['repeats'] ?? ''}
      leftSection={<IconRepeat size={14} />}
      title={t('repeatsHint')}
      onClick={() => open({ kind: 'series-form', of: { type: 'new', preset }, anchor })}
    >
      {t('repeats')}
    </Button>
  );
}
