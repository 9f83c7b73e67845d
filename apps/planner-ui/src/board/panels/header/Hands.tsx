import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCloudRain,
  IconHistory,
  IconPlus,
  IconRepeat,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useBoardFeed, useBoardView, useSnapshot } from '../../board-context.js';
import { useOpenHistory } from '../../history/about.js';
import { nextWorkingStart } from '../../keyboard/next-start.js';
import { anchorOf, useOpening } from '../../popover/opened.js';
import { WHOLE_BOARD } from '../../popover/weather-places.js';
import classes from '../BoardHeader.module.css';
import { HeaderButton } from './HeaderButton.js';

/** What one does to the whole board: take back, do again, rain, something new. */
export function Hands({ narrow }: { readonly narrow: boolean }) {
  return (
    <div className={classes['dates']}>
      <UndoButton />
      {narrow ? null : <RedoButton />}
      <HistoryButton />
      {narrow ? null : <SeriesListButton />}
      {narrow ? null : <WeatherButton />}
      <NewButton />
    </div>
  );
}

function UndoButton() {
  const { t } = useTranslation('board');
  const { store } = useBoardView();
  const { done } = useSnapshot(({ history }) => history);
  return (
    <HeaderButton
      label={t('header.undo')}
      keys="Ctrl+Z"
      disabled={done.length === 0}
      onClick={store.undo}
    >
      <IconArrowBackUp size={16} />
    </HeaderButton>
  );
}

function RedoButton() {
  const { t } = useTranslation('board');
  const { store } = useBoardView();
  const { undone } = useSnapshot(({ history }) => history);
  return (
    <HeaderButton
      label={t('header.redo')}
      keys="Ctrl+⇧+Z"
      disabled={undone.length === 0}
      onClick={store.redo}
    >
      <IconArrowForwardUp size={16} />
    </HeaderButton>
  );
}

/** Who did what, and the ways back. */
function HistoryButton() {
  const { t } = useTranslation('history');
  const { view, show } = useBoardView();
  const openHistory = useOpenHistory();
  const isOpen = view.side === 'history';
  return (
    <HeaderButton
      label={t('open')}
      pressed={isOpen}
      onClick={() => (isOpen ? show({ side: null }) : openHistory(null))}
    >
      <IconHistory size={16} />
    </HeaderButton>
  );
}

/** What comes again, by client. */
function SeriesListButton() {
  const { t } = useTranslation('series');
  const { view, show } = useBoardView();
  const isOpen = view.side === 'series';
  return (
    <HeaderButton
      label={t('title')}
      pressed={isOpen}
      onClick={() => show({ side: isOpen ? null : 'series', section: null })}
    >
      <IconRepeat size={16} />
    </HeaderButton>
  );
}

function WeatherButton() {
  const { t } = useTranslation('board');
  const { view, today } = useBoardView();
  const { open } = useOpening();
  const day = Math.max(view.day, today);
  return (
    <HeaderButton
      label={t('weather.title')}
      keys="W"
      onClick={({ currentTarget }) =>
        open({ kind: 'weather', place: WHOLE_BOARD, day, anchor: anchorOf(currentTarget) })
      }
    >
      <IconCloudRain size={16} />
    </HeaderButton>
  );
}

function NewButton() {
  const { t } = useTranslation('board');
  const feed = useBoardFeed();
  const { open } = useOpening();
  return (
    <HeaderButton
      label={t('header.new')}
      keys="N"
      filled
      onClick={({ currentTarget }) => {
        const { plan, view, now } = feed.get();
        const start = nextWorkingStart(plan, view.day, now);
        const nowhere = { end: null, resourceId: null, worksiteId: null } as const;
        open({
          kind: 'new',
          preset: { start, ...nowhere, as: 'appointment' },
          anchor: anchorOf(currentTarget),
        });
      }}
    >
      <IconPlus size={17} />
    </HeaderButton>
  );
}
