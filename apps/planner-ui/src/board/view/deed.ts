import type {
  ChangeSet,
  Intervention,
  Move,
  Plan,
  PlanningCommand,
  SetTaskStatus,
  SetWorksiteStart,
  SetWorksiteStatus,
} from '@pastille/scheduling';
import type { TFunction } from 'i18next';
import { titleOf, worksiteName } from './names.js';
import { amountLabel, dateLabel, slotLabel, type Language } from './words.js';

interface Telling {
  readonly plan: Plan;
  readonly t: TFunction<'board'>;
  readonly language: Language;
}

function interventionIn(changes: ChangeSet): Intervention | null {
  for (const change of changes) {
    if (change.kind === 'intervention') return change.after ?? change.before;
  }
  return null;
}

function deedOfMove(
  { moves }: Move,
  words: { readonly title: string; readonly when: string },
  { plan, t }: Telling,
): string {
  const [first] = moves;
  if (moves.length > 1) return t('deed.moveMany', { count: moves.length });
  const name = first?.replace ? plan.records.resource.get(first.replace.to)?.name : undefined;
  return name ? t('deed.replace', { ...words, name }) : t('deed.move', words);
}

/** Acts on a bar: its name, and what is new about it. */
function deedOnBar(
  command: PlanningCommand,
  one: Intervention,
  { plan, t, language }: Telling,
): string | null {
  const title = titleOf(plan, one);
  const when = slotLabel(language, plan.settings.zone, one);
  switch (command.type) {
    case 'schedule':
      return t('deed.schedule', { title, when });
    case 'move':
      return deedOfMove(command, { title, when }, { plan, t, language });
    case 'resize':
      return t('deed.resize', {
        title,
        amount: one.amount ? amountLabel(language, one.amount) : when,
      });
    case 'set-lock':
      return t(`deed.${command.facet}-${command.locked ? 'locked' : 'unlocked'}`, { title });
    case 'reassign':
    case 'close-intervention':
    case 'reopen-intervention':
    case 'cancel-intervention':
    case 'edit-intervention':
      return t(`deed.${command.type}`, { title });
    case 'confirm-appointment':
      return t(command.confirmed ? 'deed.confirm' : 'deed.unconfirm', { title });
    default:
      return null;
  }
}

function deedOnTask({ taskId, status }: SetTaskStatus, { plan, t }: Telling): string {
  const title = plan.records.task.get(taskId)?.label ?? '';
  return status === 'automatic'
    ? t('deed.automatic', { title })
    : t('deed.colour', { title, status: t(`status.${status}`) });
}

function deedOnWorksite(
  command: SetWorksiteStart | SetWorksiteStatus,
  { plan, t, language }: Telling,
): string {
  const worksite = plan.records.worksite.get(command.worksiteId);
  const name = worksite ? worksiteName(plan, worksite) : '';
  if (command.type === 'set-worksite-status') {
    return t('deed.set-worksite-status', {
      name,
      status: plan.records.status.get(command.statusId)?.name ?? '',
    });
  }
  return command.start
    ? t('deed.start', { name, date: dateLabel(language, command.start.date) })
    : t('deed.noStart', { name });
}

function deedOnRecord(command: PlanningCommand, telling: Telling): string | null {
  if (command.type === 'set-task-status') return deedOnTask(command, telling);
  if (command.type === 'set-worksite-start' || command.type === 'set-worksite-status')
    return deedOnWorksite(command, telling);
  return null;
}

/** What was just done, in one line. */
export function deedSentence(
  command: PlanningCommand,
  changes: ChangeSet,
  telling: Telling,
): string {
  const { t } = telling;
  if (command.type === 'undo') return t('deed.undo');
  if (command.type === 'put-absence' || command.type === 'remove-absence')
    return t(`deed.${command.type}`);
  if (command.type === 'add-tasks') return t('deed.add-tasks', { count: command.tasks.length });
  const one = interventionIn(changes);
  return (
    deedOnRecord(command, telling) ??
    (one ? deedOnBar(command, one, telling) : null) ??
    t('deed.done')
  );
}
