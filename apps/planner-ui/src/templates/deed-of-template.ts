import type { PlanningCommand } from '@pastille/scheduling';
import i18next from 'i18next';

/** « 10 tâches créées et planifiées d’après « Piscine coque », version 3 »; `null` for any other act. */
export function deedOfTemplate(command: PlanningCommand): string | null {
  const planned = command.type === 'batch';
  const add = planned ? command.commands[0] : command;
  if (add?.type !== 'add-tasks' || !add.template) return null;
  const { name, version } = add.template;
  const words = { ns: 'templates', count: add.tasks.length, name, version } as const;
  return planned ? i18next.t('deed.planned', words) : i18next.t('deed.tasks', words);
}
