import type { PlanningCommand, SetLock } from '@pastille/scheduling';
import i18next from 'i18next';

type Deed = 'locked' | 'unlocked' | 'cancelled' | 'resized';

const isLock = (command: PlanningCommand): command is SetLock => command.type === 'set-lock';

function deedOf(commands: readonly PlanningCommand[]): Deed | null {
  const is = (type: PlanningCommand['type']): boolean =>
    commands.every((command) => command.type === type);
  if (is('cancel-intervention')) return 'cancelled';
  if (is('resize')) return 'resized';
  const locks = commands.filter(isLock);
  if (locks.length < commands.length) return null;
  return locks.every(({ locked }) => locked) ? 'locked' : 'unlocked';
}

/** One act on all that is chosen, told by how many; `null`: it was another act. */
export function deedOnChosen(command: PlanningCommand): string | null {
  if (command.type === 'duplicate')
    return i18next.t('did.copied', { ns: 'selection', count: command.copies.length });
  if (command.type !== 'batch' || command.commands.length < 2) return null;
  const deed = deedOf(command.commands);
  return deed && i18next.t(`did.${deed}`, { ns: 'selection', count: command.commands.length });
}
