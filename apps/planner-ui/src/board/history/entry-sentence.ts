import type { HistoryEntryView } from '@pastille/contracts';
import { dayOfLocal, toLocal, type Minutes } from '@pastille/time';
import type { Plan } from '@pastille/scheduling';
import type { TFunction } from 'i18next';
import { deedSentence } from '../view/deed.js';
import { clock, shortDay, type Language } from '../view/words.js';
import { asTold, type DirectCommand } from './parse-command.js';

export interface HistoryTelling {
  readonly plan: Plan;
  readonly t: TFunction<'history'>;
  readonly tBoard: TFunction<'board'>;
  readonly language: Language;
  /** An entry that was loaded already. */
  readonly find: (commandId: string) => HistoryEntryView | undefined;
}

/** « 10 h 40 », with its day where that is another one. */
export function momentOf(
  at: Minutes,
  { plan, language }: Pick<HistoryTelling, 'plan' | 'language'>,
) {
  const local = toLocal(plan.settings.zone, at);
  return { day: dayOfLocal(local), time: clock(language, local) };
}

function undoSentence(of: string, telling: HistoryTelling): string {
  const { t, find } = telling;
  const undone = find(of);
  if (!undone) return telling.tBoard('deed.undo');
  return undone.command?.type === 'undo'
    ? t('redid')
    : t('undid', { deed: entrySentence(undone, telling) });
}

function withoutCommand({ way, changeCount: count }: HistoryEntryView, { t }: HistoryTelling) {
  if (way === 'import') return t('imported', { count });
  return way === 'job' ? t('daily', { count }) : t('changed', { count });
}

function directSentence(command: DirectCommand, entry: HistoryEntryView, telling: HistoryTelling) {
  const { plan, t, tBoard, language } = telling;
  if (command.type === 'publish') return t('published');
  const told = deedSentence(asTold(command), entry.changes ?? [], { plan, t: tBoard, language });
  // A verb that has no sentence of its own says at least how much it changed.
  return told === tBoard('deed.done') ? t('changed', { count: entry.changeCount }) : told;
}

/** What was done, in one line, as it was said when it was done. */
export function entrySentence(entry: HistoryEntryView, telling: HistoryTelling): string {
  const { command } = entry;
  if (command === null) return withoutCommand(entry, telling);
  switch (command.type) {
    case 'undo':
      return undoSentence(command.of, telling);
    case 'undo-since': {
      const { day, time } = momentOf(command.since, telling);
      return telling.t('undidSince', { when: `${shortDay(telling.language, day)} ${time}` });
    }
    default:
      return directSentence(command, entry, telling);
  }
}
