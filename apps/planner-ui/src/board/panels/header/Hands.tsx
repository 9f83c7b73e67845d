import { IconArrowBackUp, IconArrowForwardUp, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useBoardFeed, useBoardView, useSnapshot } from '../../board-context.js';
import { nextWorkingStart } from '../../keyboard/next-start.js';
import { anchorOf, useOpening } from '../../popover/opened.js';
import classes from '../BoardHeader.module.css';
import { HeaderButton } from './HeaderButton.js';
import { ToolsMenu } from './ToolsMenu.js';

/** What one does to the whole board: take back, do again, the seldom used, something new. */
export function Hands({ narrow }: { readonly narrow: boolean }) {
  return (
    <div className={classes['dates']}>
      <UndoButton />
      {narrow ? null : <RedoButton />}
      <ToolsMenu />
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
