import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { LinkPicker } from '../links/LinkPicker.js';
import { LinkPopover } from '../links/LinkPopover.js';
import { SearchPalette } from '../search/SearchPalette.js';
import { SlotsPopover } from '../slots/SlotsPopover.js';
import { AbsenceForm } from './AbsenceForm.js';
import { BarMenu } from './BarMenu.js';
import { Floating } from './Floating.js';
import { InterventionPopover } from './InterventionPopover.js';
import { NewPopover } from './NewPopover.js';
import { NewWorksite } from './NewWorksite.js';
import { type Opened, useOpened } from './opened.js';
import { MorePopover } from './PlaceLists.js';
import { RowMenu } from './RowMenu.js';
import { ShiftForm } from './ShiftForm.js';
import { SplitForm } from './SplitForm.js';
import { TaskPopover } from './TaskPopover.js';
import { WeatherForm } from './WeatherForm.js';
import { WorksitePopover } from './WorksitePopover.js';

/** The one popover that is open, if any. */
export function PopoverHost() {
  const opened = useOpened();
  switch (opened?.kind) {
    case 'task':
      return <TaskPopover key={opened.taskId} opened={opened} />;
    case 'intervention':
      return (
        <InterventionPopover key={`${opened.interventionId}-${opened.part}`} opened={opened} />
      );
    case 'menu':
      return <BarMenu opened={opened} />;
    case 'row-menu':
      return <RowMenu opened={opened} />;
    case 'worksite':
      return <WorksitePopover key={opened.worksiteId} opened={opened} />;
    case 'new':
      return <NewPopover opened={opened} />;
    case 'new-worksite':
      return <NewWorksite />;
    case 'absence':
      return <AbsencePopover key={opened.absenceId} opened={opened} />;
    case 'more':
      return <MorePopover opened={opened} />;
    case 'shift':
      return <ShiftForm key={opened.interventionId} opened={opened} />;
    case 'split':
      return <SplitForm key={opened.interventionId} opened={opened} />;
    case 'weather':
      return <WeatherForm opened={opened} />;
    case 'link':
      return <LinkPopover opened={opened} />;
    case 'link-to':
      return <LinkPicker key={opened.taskId} opened={opened} />;
    case 'search':
      return <SearchPalette />;
    case 'series':
    case 'series-form':
      return <SeriesPopover opened={opened} />;
    case 'slots':
      return <SlotsPopover key={opened.taskId} opened={opened} />;
    case undefined:
      return null;
  }
}

/** Fetched when it is first opened: most days nobody changes what comes again. */
const SeriesScope = lazy(async () => ({
  default: (await import('../series/SeriesScope.js')).SeriesScope,
}));
const SeriesForm = lazy(async () => ({
  default: (await import('../series/SeriesForm.js')).SeriesForm,
}));

function SeriesPopover({
  opened,
}: {
  readonly opened: Extract<Opened, { kind: 'series' | 'series-form' }>;
}) {
  return (
    <Suspense fallback={null}>
      {opened.kind === 'series' ? (
        <SeriesScope key={opened.interventionId} opened={opened} />
      ) : (
        <SeriesForm
          key={opened.of.type === 'new' ? 'new' : `${opened.of.key} ${opened.of.scope}`}
          opened={opened}
        />
      )}
    </Suspense>
  );
}

function AbsencePopover({ opened }: { readonly opened: Extract<Opened, { kind: 'absence' }> }) {
  const { t } = useTranslation('board');
  const { plan } = useBoard();
  const absence = plan.records.absence.get(opened.absenceId);
  if (!absence) return null;
  const { start, end, resourceId } = absence;
  return (
    <Floating anchor={opened.anchor} label={t('new.absence')}>
      <AbsenceForm
        preset={{ start, end, resourceId, worksiteId: null, as: 'absence' }}
        absence={absence}
      />
    </Floating>
  );
}
