import type { PlanningCommand } from '@pastille/scheduling';
import { useEffect, type RefObject } from 'react';
import type { BoardStore } from '../state/board-store.js';
import { verdictSignal } from './verdict.js';

/** Whether Alt is down: then the next work of the same people moves along too. */
export interface Pushing {
  pushes: boolean;
  readonly board: { readonly store: BoardStore };
}

/** The command as Alt has it. */
export const withAlt = (command: PlanningCommand, pushes: boolean): PlanningCommand =>
  command.type === 'move' ? { ...command, ripple: pushes ? 'push' : 'links' } : command;

/** Alt pressed or let go in mid-air: the same drop is judged again. */
function judgeAgain(hand: Pushing): void {
  const verdict = verdictSignal.get();
  if (!verdict) return;
  const command = withAlt(verdict.command, hand.pushes);
  if (command === verdict.command) return;
  verdictSignal.set({ ...verdict, command, outcome: hand.board.store.judge(command) });
}

function watch(hand: RefObject<Pushing>): () => void {
  const watching = new AbortController();
  const options = { capture: true, passive: true, signal: watching.signal };
  const see = ({ altKey }: { readonly altKey: boolean }): void => {
    if (hand.current.pushes === altKey) return;
    hand.current.pushes = altKey;
    judgeAgain(hand.current);
  };
  window.addEventListener('pointermove', see, options);
  window.addEventListener('keydown', see, options);
  window.addEventListener('keyup', see, options);
  return () => watching.abort();
}

/** Alt while dragging: links and people, as « Décaler » does. */
export function useAltPush(hand: RefObject<Pushing>): void {
  useEffect(() => watch(hand), [hand]);
}
