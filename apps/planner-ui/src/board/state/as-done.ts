import type { PlanningCommand } from '@pastille/scheduling';

/** An act without the touching that only made it possible: what the person did. */
export function asDone(command: PlanningCommand): PlanningCommand {
  if (command.type !== 'batch') return command;
  const own = command.commands.filter(({ type }) => type !== 'touch-occurrence');
  if (own.length === command.commands.length || own.length === 0) return command;
  const [first] = own;
  return own.length === 1 && first ? first : { ...command, commands: own };
}
