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
import { deedOnLink } from '../links/deed-of-link.js';
import { deedOfPublishing } from '../publishing/deed-of-publishing.js';
import { deedOnConditions } from '../readiness/deed-of-readiness.js';
import { deedOnChosen } from '../selection/deed-on-chosen.js';
import { deedOfSeries } from '../series/deed-of-series.js';
import { deedOfTemplate } from '../../templates/deed-of-template.js';
import { asDone } from '../state/as-done.js';
import { titleOf, worksiteName } from './names.js';
import { amountLabel, dateLabel, slotLabel, type Language } from './words.js';

interface Telling {
  readonly plan: Plan;
  readonly t: TFunction<'board'>;
  readonly language: Language;
}

/** Which of the changed bars the act was about: what follows is not what was done. */
function subjectOf(command: PlanningCommand): string | null {
  if ('interventionId' in command) return command.interventionId;
  return command.type === 'move' ? (command.moves[0]?.interventionId ?? null) : null;
}

function interventionIn(changes: ChangeSet, command: PlanningCommand): Intervention | null {
  const bars = changes.flatMap((change) =>
    change.kind === 'intervention' ? (change.after ?? change.before ?? []) : [],
  );
  const subject = subjectOf(command);
  return bars.find(({ id }) => id === subject) ?? bars[0] ?? null;
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
    case 'split':
      return t('deed.split', { title });
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
  const { t } = telling;
  switch (command.type) {
    case 'set-task-status':
      return deedOnTask(command, telling);
    case 'set-worksite-start':
    case 'set-worksite-status':
      return deedOnWorksite(command, telling);
    case 'add-tasks':
      return t('deed.add-tasks', { count: command.tasks.length });
    case 'undo':
    case 'put-absence':
    case 'remove-absence':
    case 'close-call':
      return t(`deed.${command.type}`);
    default:
      return null;
  }
}

/** A bar that the rain cuts short stays where it begins: its rest is what moves. */
const isMoved = (change: ChangeSet[number]): boolean =>
  change.kind === 'intervention' && change.before?.start !== change.after?.start;

/** Acts on many bars: how many moved. */
function deedOnMany(command: PlanningCommand, changes: ChangeSet, { t }: Telling): string | null {
  if (command.type !== 'shift' && command.type !== 'stop-for-weather') return null;
  return t(`deed.${command.type}`, { count: changes.filter(isMoved).length });
}

/** The act that names a batch is its last: the locks come off before the move. */
const namingAct = (command: PlanningCommand): PlanningCommand =>
  command.type === 'batch' ? (command.commands.at(-1) ?? command) : command;

/** Acts that are many in one. */
const deedOfSeveral = (done: PlanningCommand): string | null =>
  deedOnChosen(done) ?? deedOfTemplate(done);

/** What was just done, in one line. */
export function deedSentence(given: PlanningCommand, changes: ChangeSet, telling: Telling): string {
  const { t } = telling;
  const done = asDone(given);
  const command = namingAct(done);
  const one = interventionIn(changes, command);
  return (
    deedOfSeveral(done) ??
    deedOfSeries(done, telling.plan) ??
    deedOnRecord(command, telling) ??
    deedOnLink(command, telling.plan) ??
    deedOnConditions(command, telling.plan) ??
    deedOfPublishing(command, changes) ??
    deedOnMany(command, changes, telling) ??
    (one ? deedOnBar(command, one, telling) : null) ??
    t('deed.done')
  );
}
