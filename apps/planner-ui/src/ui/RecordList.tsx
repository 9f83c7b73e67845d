import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './RecordList.module.css';

export function RecordList({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <ul className={classes['list']} aria-label={label}>
      {children}
    </ul>
  );
}

interface RecordLineProps {
  readonly lead?: ReactNode;
  readonly title: ReactNode;
  readonly text?: ReactNode;
  readonly side?: ReactNode;
  readonly faded?: boolean;
  /** Without it the line only tells. */
  readonly onEdit?: (() => void) | undefined;
  readonly editLabel?: string;
  readonly acts?: ReactNode;
}

/** One record as a line: the whole of it opens the form. */
export function RecordLine({
  lead,
  title,
  text,
  side,
  faded = false,
  onEdit,
  editLabel,
  acts,
}: RecordLineProps) {
  const body = (
    <>
      {lead}
      <span className={classes['words']}>
        <span className={classes['title']}>{title}</span>
        {text ? <span className={classes['text']}>{text}</span> : null}
      </span>
      {side ? <span className={classes['side']}>{side}</span> : null}
    </>
  );
  return (
    <li className={classes['line']} data-faded={faded}>
      {onEdit ? (
        <button type="button" className={classes['open']} title={editLabel} onClick={onEdit}>
          {body}
        </button>
      ) : (
        <div className={classes['open']}>{body}</div>
      )}
      {acts ? <span className={classes['acts']}>{acts}</span> : null}
    </li>
  );
}

interface LineActProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

export function LineAct({ label, disabled = false, onClick, children }: LineActProps) {
  return (
    <Tooltip label={label} openDelay={500}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={label}
        disabled={disabled}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
