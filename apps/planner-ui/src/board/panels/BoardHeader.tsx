import { ActionIcon, Button, SegmentedControl, Select, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronLeft,
  IconChevronRight,
  IconCloudRain,
  IconLayoutSidebar,
  IconPlus,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePreferences } from '../../app/preferences.js';
import { UserMenu } from '../../app/UserMenu.js';
import { Logo } from '../../ui/Logo.js';
import { useBoard, useSnapshot } from '../board-context.js';
import { nextWorkingStart } from '../keyboard/next-start.js';
import { anchorOf, useOpening } from '../popover/opened.js';
import { WHOLE_BOARD } from '../popover/weather-places.js';
import { FACES } from '../view/address.js';
import { SCALES, stepFrom } from '../view/range.js';
import classes from './BoardHeader.module.css';
import { DateJump } from './DateJump.js';
import { Presence } from './Presence.js';

interface Props {
  readonly narrow: boolean;
  readonly panelOpen: boolean;
  readonly onTogglePanel: () => void;
}

/** Face, scale, date; then what needs a human; then who is here. */
export function BoardHeader({ narrow, panelOpen, onTogglePanel }: Props) {
  const { t } = useTranslation('board');
  const { view, mayPlan } = useBoard();
  return (
    <header className={classes['header']}>
      {narrow ? null : (
        <Link to="/board" className={classes['logo']} aria-label="Pastille">
          <Logo />
        </Link>
      )}
      {mayPlan && !narrow ? (
        <Tooltip label={t('panel.toggle')}>
          <ActionIcon
            variant="default"
            size={30}
            aria-label={t('panel.toggle')}
            aria-pressed={panelOpen}
            onClick={onTogglePanel}
          >
            <IconLayoutSidebar size={17} />
          </ActionIcon>
        </Tooltip>
      ) : null}
      <FaceChoice narrow={narrow} />
      {narrow || view.face === 'table' ? null : <ScaleChoice />}
      {view.face === 'table' ? null : <DateChoice narrow={narrow} />}
      <span className={classes['grow']} />
      <Needs />
      {mayPlan ? <Hands narrow={narrow} /> : null}
      <Presence narrow={narrow} />
      <UserMenu />
    </header>
  );
}

function FaceChoice({ narrow }: { readonly narrow: boolean }) {
  const { t } = useTranslation('board');
  const { view, show } = useBoard();
  const prefer = usePreferences();
  const choose = (face: (typeof FACES)[number]): void => {
    show({ face });
    prefer({ preferences: { face } });
  };
  const data = FACES.map((value) => ({ value, label: t(`faces.${value}`) }));
  if (narrow) {
    return (
      <Select
        aria-label={t('header.face')}
        size="xs"
        w={176}
        data={data}
        value={view.face}
        allowDeselect={false}
        onChange={(value) => value && choose(value)}
      />
    );
  }
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('header.face')}
      value={view.face}
      onChange={choose}
      data={data}
    />
  );
}

function ScaleChoice() {
  const { t } = useTranslation('board');
  const { view, show } = useBoard();
  const prefer = usePreferences();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('header.scale')}
      value={view.scale}
      onChange={(scale) => {
        show({ scale });
        prefer({ preferences: { scale } });
      }}
      data={SCALES.map((value) => ({ value, label: t(`scales.${value}`) }))}
    />
  );
}

function DateChoice({ narrow }: { readonly narrow: boolean }) {
  const { t } = useTranslation('board');
  const { view, show, today } = useBoard();
  const scale = narrow ? 'day' : view.scale;
  return (
    <div className={`${classes['dates'] ?? ''} ${classes['shrinks'] ?? ''}`}>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t('header.previous')}
        onClick={() => show({ day: stepFrom(scale, view.day, -1) })}
      >
        <IconChevronLeft size={16} />
      </ActionIcon>
      <Button variant="default" size="xs" px={9} h={30} onClick={() => show({ day: today })}>
        {t('header.today')}
      </Button>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t('header.next')}
        onClick={() => show({ day: stepFrom(scale, view.day, 1) })}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
      <DateJump scale={scale} narrow={narrow} />
    </div>
  );
}

interface PillProps {
  readonly kind: 'conflicts' | 'calls' | 'to-close';
  readonly tone: 'bad' | 'ask';
  readonly count: number;
  readonly words: string;
  /** The same in full, where the words are cut short. */
  readonly name?: string;
}

/** Something that needs a human, and the way to it. */
function Pill({ kind, tone, count, words, name }: PillProps) {
  const { open } = useOpening();
  if (count === 0) return null;
  return (
    <button
      type="button"
      className={classes['pill']}
      data-tone={tone}
      aria-label={name}
      onClick={(event) => open({ kind, anchor: anchorOf(event.currentTarget) })}
    >
      {words}
    </button>
  );
}

/** Conflicts, calls to make, and what is to be closed: nothing to say, nothing shown. */
function Needs() {
  const { t } = useTranslation('board');
  const { facts } = useBoard();
  const { conflicts, calls, toClose } = facts;
  const inFull = t('header.calls', { count: calls.length });
  const inShort = t('header.callsShort', { count: calls.length });
  const wrong = t('header.conflicts', { count: conflicts.length });
  const past = t('header.toClose', { count: toClose.length });
  return (
    <>
      <Pill kind="conflicts" tone="bad" count={conflicts.length} words={wrong} />
      <Pill kind="calls" tone="ask" count={calls.length} words={inShort} name={inFull} />
      <Pill kind="to-close" tone="ask" count={toClose.length} words={past} />
    </>
  );
}

function Hands({ narrow }: { readonly narrow: boolean }) {
  const { t } = useTranslation('board');
  const { store, plan, view, now, today } = useBoard();
  const { open } = useOpening();
  const { done, undone } = useSnapshot(({ history }) => history);
  return (
    <div className={classes['dates']}>
      <Tooltip label={`${t('header.undo')} (Ctrl+Z)`}>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('header.undo')}
          disabled={done.length === 0}
          onClick={store.undo}
        >
          <IconArrowBackUp size={16} />
        </ActionIcon>
      </Tooltip>
      {narrow ? null : (
        <Tooltip label={`${t('header.redo')} (Ctrl+⇧+Z)`}>
          <ActionIcon
            variant="default"
            size={30}
            aria-label={t('header.redo')}
            disabled={undone.length === 0}
            onClick={store.redo}
          >
            <IconArrowForwardUp size={16} />
          </ActionIcon>
        </Tooltip>
      )}
      {narrow ? null : (
        <Tooltip label={`${t('weather.title')} (W)`}>
          <ActionIcon
            variant="default"
            size={30}
            aria-label={t('weather.title')}
            onClick={(event) =>
              open({
                kind: 'weather',
                place: WHOLE_BOARD,
                day: view.day < today ? today : view.day,
                anchor: anchorOf(event.currentTarget),
              })
            }
          >
            <IconCloudRain size={16} />
          </ActionIcon>
        </Tooltip>
      )}
      <Tooltip label={`${t('header.new')} (N)`}>
        <ActionIcon
          variant="filled"
          size={30}
          aria-label={t('header.new')}
          onClick={(event) => {
            const preset = {
              start: nextWorkingStart(plan, view.day, now),
              end: null,
              resourceId: null,
              worksiteId: null,
              as: 'appointment',
            } as const;
            open({ kind: 'new', preset, anchor: anchorOf(event.currentTarget) });
          }}
        >
          <IconPlus size={17} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
