import { Button } from '@mantine/core';
import type { Intervention, OccurrenceKey, Series } from '@pastille/scheduling';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { Floating } from '../popover/Floating.js';
import { type Opened, useOpening } from '../popover/opened.js';
import { titleOf } from '../view/names.js';
import { slotLabel } from '../view/words.js';
import { endFrom } from './acts-on-series.js';
import { ExceptionList } from './ExceptionList.js';
import { exceptionsOf } from './exceptions.js';
import { seriesSentence } from './series-words.js';
import popover from '../popover/popover.module.css';
import classes from './series.module.css';

type OpenedScope = Extract<Opened, { kind: 'series' }>;

/** « Cette visite, celle-ci et les suivantes, toutes »: what each of them would meet, before one chooses. */
export function SeriesScope({ opened }: { readonly opened: OpenedScope }) {
  const { t } = useTranslation('series');
  const { plan, language } = useBoard();
  const one = plan.intervention(opened.interventionId);
  const series = one?.occurrence ? plan.records.series.get(one.occurrence.seriesId) : undefined;
  if (!one?.occurrence || !series) return null;
  return (
    <Floating anchor={opened.anchor} label={t('scope.title')} width={420}>
      <div data-testid="series-scope">
        <div className={popover['head']}>
          <div>
            <b>{titleOf(plan, one)}</b>
            <small>{seriesSentence(series, { t, language })}</small>
          </div>
        </div>
        <ul className={classes['scopes']}>
          <ThisOne one={one} opened={opened} />
          <Many of={{ series, occurrence: one.occurrence }} scope="following" opened={opened} />
          <Many of={{ series, occurrence: one.occurrence }} scope="all" opened={opened} />
        </ul>
      </div>
    </Floating>
  );
}

interface ThisProps {
  readonly one: Intervention;
  readonly opened: OpenedScope;
}

function ThisOne({ one, opened: { anchor } }: ThisProps) {
  const { t } = useTranslation('series');
  const { plan, store, language } = useBoard();
  const { open, close } = useOpening();
  const { id: interventionId } = one;
  return (
    <li className={classes['scope']} data-scope="this">
      <h3>{t('scope.this')}</h3>
      <p>
        {slotLabel(language, plan.settings.zone, one)}. {t('scope.thisHint')}
      </p>
      <div className={classes['acts']}>
        <Button
          size="xs"
          variant="default"
          data-autofocus
          onClick={() => open({ kind: 'intervention', interventionId, part: 'details', anchor })}
        >
          {t('scope.edit')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          color="red"
          onClick={() => {
            const { status } = store.run({ type: 'cancel-intervention', interventionId });
            if (status === 'accepted') close();
          }}
        >
          {t('scope.cancel')}
        </Button>
      </div>
    </li>
  );
}

interface ManyProps {
  readonly of: { readonly series: Series; readonly occurrence: OccurrenceKey };
  readonly scope: 'following' | 'all';
  readonly opened: OpenedScope;
}

function Many({ of: { series, occurrence }, scope, opened: { anchor } }: ManyProps) {
  const { t } = useTranslation('series');
  const { store } = useBoard();
  const { open, close } = useOpening();
  const { seriesId, key } = occurrence;
  const plan = store.getSnapshot().state.visible;
  const exceptions = exceptionsOf(plan, seriesId, scope === 'all' ? null : key);
  const end = () => {
    const ended = { ...endFrom(series, key), scope };
    if (store.run(ended).status === 'accepted') close();
  };
  return (
    <li className={classes['scope']} data-scope={scope}>
      <h3>{t(`scope.${scope}`)}</h3>
      <p>{t(`scope.${scope}Hint`)}</p>
      <ExceptionList exceptions={exceptions} />
      <div className={classes['acts']}>
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            open({ kind: 'series-form', of: { type: 'edit', seriesId, key, scope }, anchor })
          }
        >
          {t('scope.edit')}
        </Button>
        <Button size="xs" variant="subtle" color="red" onClick={end}>
          {t('scope.end')}
        </Button>
      </div>
    </li>
  );
}
