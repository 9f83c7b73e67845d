import type { CommandBody } from '@pastille/contracts';
import type { PlanningCommand } from '@pastille/scheduling';

export type DirectCommand = Exclude<CommandBody, { type: 'undo' | 'undo-since' }>;

/**
 * A command as the wire has it, for the sentence that tells it. The two shapes differ in what no
 * sentence says: marks that a new task does not carry yet, and the name of a zone.
 */
export const asTold = (command: DirectCommand): PlanningCommand => command as PlanningCommand;
