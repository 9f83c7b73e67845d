import {
  IconArrowBackUp,
  IconArrowBarToRight,
  IconCopy,
  IconLock,
  IconLockOpen,
  IconX,
} from '@tabler/icons-react';
import type { Intervention, PlanningCommand } from '@pastille/scheduling';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard, useBoardView } from '../board-context.js';
import { say } from '../keyboard/say.js';
import { anchorOf, useOpening } from '../popover/opened.js';
import { cancelCommand, lockCommand, standing } from './act-on-many.js';
import { copy } from './copy-and-paste.js';
import { clearSelection, useSelection } from './selected.js';
import classes from './SelectionPill.module.css';

/** At the bottom: how many are chosen, and what can be done to all of them. */
export function SelectionPill() {
  const { plan } = useBoard();
  const { ids } = useSelection();
  const ones = standing(plan, ids);
  return ones.length > 0 ? <Pill ones={ones} /> : null;
}

function useToldCount(count: number): string {
  const { t } = useTranslation('selection');
  const words = t('count', { count });
  useEffect(() => say(words), [words]);
  return words;
}

function Pill({ ones }: { readonly ones: readonly Intervention[] }) {
  const { t } = useTranslation('selection');
  const { mayPlan } = useBoardView();
  const words = useToldCount(ones.length);
  return (
    <div
      className={classes['pill']}
      role="toolbar"
      aria-label={t('acts')}
      data-testid="selection"
      data-count={ones.length}
    >
      <b>{words}</b>
      {mayPlan ? <Acts ones={ones} /> : null}
      <button
        type="button"
        className={classes['close']}
        aria-label={t('clear')}
        title={t('clear')}
        onClick={clearSelection}
      >
        <IconX size={15} />
      </button>
    </div>
  );
}

function Acts({ ones }: { readonly ones: readonly Intervention[] }) {
  const { t } = useTranslation('selection');
  const board = useBoard();
  const { open } = useOpening();
  const [first] = ones;
  const run = (command: PlanningCommand | null): void => {
    if (command) board.store.run(command);
  };
  const locks = ones.some(({ lock }) => lock.time === null);
  return (
    <>
      <Act
        icon={locks ? <IconLock size={15} /> : <IconLockOpen size={15} />}
        label={t(locks ? 'lock' : 'unlock')}
        onClick={() => run(lockCommand(ones, 'time'))}
      />
      <Act
        icon={<IconArrowBarToRight size={15} />}
        label={t('shift')}
        onClick={(element) =>
          first && open({ kind: 'shift', interventionId: first.id, anchor: anchorOf(element) })
        }
      />
      <Act
        icon={<IconCopy size={15} />}
        label={t('copy')}
        onClick={() => copy(board, ones, null)}
      />
      <Act
        icon={<IconArrowBackUp size={15} />}
        label={t('cancel')}
        onClick={() => run(cancelCommand(ones))}
      />
    </>
  );
}

interface ActProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly onClick: (element: Element) => void;
}

function Act({ icon, label, onClick }: ActProps) {
  return (
    <button
      type="button"
      className={classes['act']}
      onClick={({ currentTarget }) => onClick(currentTarget)}
    >
      {icon}
      <span>{label}</span>
    </button>
  );
}
