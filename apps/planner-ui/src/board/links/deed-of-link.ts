import type { Link, Plan, PlanningCommand, Unlink } from '@pastille/scheduling';
import i18next from 'i18next';

const isOnLink = (command: PlanningCommand): command is Link | Unlink =>
  command.type === 'link' || command.type === 'unlink';

/** « Carrelage » attend « Dalle »; `null` for any other act. */
export function deedOnLink(command: PlanningCommand, plan: Plan): string | null {
  if (!isOnLink(command)) return null;
  const { task: tasks } = plan.records;
  const predecessorId =
    command.type === 'link' ? command.link.predecessorId : command.predecessorId;
  return i18next.t(`deed.${command.type}`, {
    ns: 'links',
    task: tasks.get(command.taskId)?.label ?? '',
    predecessor: tasks.get(predecessorId)?.label ?? '',
  });
}
