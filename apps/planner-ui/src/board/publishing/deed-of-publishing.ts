import type { ChangeSet, PlanningCommand } from '@pastille/scheduling';
import i18next from 'i18next';

/** « 12 changements diffusés »; `null` for any other act. */
export function deedOfPublishing(command: PlanningCommand, changes: ChangeSet): string | null {
  if (command.type !== 'publish') return null;
  const count = changes.filter(({ kind }) => kind === 'intervention').length;
  return i18next.t('deed', { ns: 'publishing', count });
}
