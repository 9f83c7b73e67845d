import type { Move, PlanningCommand } from '@pastille/scheduling';

const isMove = (command: PlanningCommand): command is Move => command.type === 'move';

/**
 * Several acts as one command: judged as one, all or nothing, one step to undo. Moves become one move,
 * so that bars that move together push nothing of each other; anything else a batch. `null`: nothing to do.
 */
export function asOne(commands: readonly PlanningCommand[]): PlanningCommand | null {
  const [first] = commands;
  if (!first || commands.length === 1) return first ?? null;
  const moves = commands.filter(isMove);
  if (moves.length < commands.length || !isMove(first)) return { type: 'batch', commands };
  return { ...first, moves: moves.flatMap((one) => one.moves) };
}
