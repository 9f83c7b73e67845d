import { VisuallyHidden } from '@mantine/core';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../app/preferences.js';
import { useSession } from '../app/session.js';
import { useBoardPart, useBoardView } from './board-context.js';
import classes from './Board.module.css';
import './views/density.css';
import { DrawerHost } from './drawer/DrawerHost.js';
import { FilterStrip } from './filters/FilterStrip.js';
import { NothingShown } from './filters/NothingShown.js';
import { useHiddenRows } from './filters/use-filters.js';
import { EmptyBoard } from './panels/EmptyBoard.js';
import { BoardHeader } from './panels/BoardHeader.js';
import { BottomLine } from './panels/BottomLine.js';
import { CheatSheet } from './panels/CheatSheet.js';
import { LeftNote } from './panels/LeftNote.js';
import { ToPlanPanel } from './panels/ToPlanPanel.js';
import { PrintedHead } from './print/PrintedHead.js';
import { PublishReminder } from './publishing/PublishReminder.js';
import { VerdictPanel } from './panels/VerdictPanel.js';
import { useKeyboard } from './keyboard/use-keyboard.js';
import { DayList } from './phone/DayList.js';
import { PopoverHost } from './popover/PopoverHost.js';
import { SelectionPill } from './selection/SelectionPill.js';
import { TableFace } from './table/TableFace.js';
import { Together } from './together/Together.js';

/** FullCalendar comes with the first timeline, not with the table or the phone's list. */
const ResourceTimeline = lazy(async () => ({
  default: (await import('./timeline/ResourceTimeline.js')).ResourceTimeline,
}));
const TaskCards = lazy(async () => ({
  default: (await import('./timeline/TaskCards.js')).TaskCards,
}));

/** Beside the table there is nothing to drag a card onto. */
function PlainCards({
  children,
  className,
}: {
  readonly children: ReactNode;
  readonly className: string;
}) {
  return <div className={className}>{children}</div>;
}

export function BoardLayout({ narrow }: { readonly narrow: boolean }) {
  const { t } = useTranslation('board');
  const { view, mayPlan } = useBoardView();
  const { preferences } = useSession();
  const prefer = usePreferences();
  const { panelOpen, density } = preferences;
  const { helpOpen, closeHelp } = useKeyboard();
  return (
    <div
      className={classes['board']}
      data-narrow={narrow || undefined}
      data-density={density}
      data-print="board"
    >
      <BoardHeader
        narrow={narrow}
        panelOpen={panelOpen}
        onTogglePanel={() => prefer({ preferences: { panelOpen: !panelOpen } })}
      />
      <FilterStrip />
      <PublishReminder />
      <div className={classes['body']}>
        {mayPlan && panelOpen && !narrow ? (
          <Suspense fallback={<div className={classes['panelGap']} />}>
            <ToPlanPanel Cards={view.face === 'table' ? PlainCards : TaskCards} />
          </Suspense>
        ) : null}
        <main className={classes['face']} aria-label={t(`faces.${view.face}`)} data-print="face">
          <PrintedHead />
          <VisuallyHidden component="h1">{t(`faces.${view.face}`)}</VisuallyHidden>
          <Suspense fallback={null}>
            <Face narrow={narrow} />
          </Suspense>
        </main>
        <DrawerHost />
      </div>
      <SelectionPill />
      <BottomLine />
      <LeftNote />
      <Together />
      <PopoverHost />
      <VerdictPanel />
      <CheatSheet opened={helpOpen} onClose={closeHelp} />
    </div>
  );
}

function Face({ narrow }: { readonly narrow: boolean }) {
  const { view } = useBoardView();
  const { all, hidden } = useHiddenRows();
  const isEmpty = useBoardPart(
    ({ facts, plan }) => facts.worksites.length === 0 && plan.records.intervention.size === 0,
  );
  if (isEmpty && (view.face === 'table' || view.face === 'worksites')) return <EmptyBoard />;
  if (all > 0 && hidden === all) return <NothingShown count={all} />;
  if (view.face === 'table') return <TableFace />;
  if (narrow) return <DayList />;
  return <ResourceTimeline face={view.face} />;
}
