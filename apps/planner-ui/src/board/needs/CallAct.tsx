import { Tooltip } from '@mantine/core';
import type { PlanningCommand } from '@pastille/scheduling';
import { useMemo, type ReactNode } from 'react';
import { useBoard } from '../board-context.js';
import { Effect } from './Effect.js';
import { EffectInShort } from './EffectInShort.js';
import classes from './needs.module.css';

interface Props {
  readonly command: PlanningCommand;
  /** What it does, where that is no move of bars; else the verdict is shown. */
  readonly hint?: string;
  readonly isMain?: boolean;
  readonly children: ReactNode;
}

/** One click about a call: judged first, and not offered where it would be refused. */
export function CallAct({ command, hint, isMain = false, children }: Props) {
  const { store, plan } = useBoard();
  // The plan decides about it: the store judges on the newest one.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const outcome = useMemo(() => store.judge(command), [store, plan, JSON.stringify(command)]);
  if (outcome.status === 'refused' || outcome.changes.length === 0) return null;
  return (
    <Tooltip
      label={hint ?? <Effect outcome={outcome} />}
      multiline
      w={280}
      openDelay={150}
      events={{ hover: true, focus: true, touch: false }}
    >
      <button
        type="button"
        className={classes['cure']}
        data-main={isMain || undefined}
        onClick={() => store.run(command)}
      >
        {children} {hint ? null : <EffectInShort outcome={outcome} />}
      </button>
    </Tooltip>
  );
}
