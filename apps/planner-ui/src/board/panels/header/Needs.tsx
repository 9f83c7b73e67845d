import { useTranslation } from 'react-i18next';
import { useBoard } from '../../board-context.js';
import { anchorOf, useOpening } from '../../popover/opened.js';
import classes from '../BoardHeader.module.css';

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
export function Needs() {
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
