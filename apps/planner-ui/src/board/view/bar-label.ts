import type { Intervention } from '@pastille/scheduling';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useBoard, type BoardContextValue } from '../board-context.js';
import { unfetchedWords } from '../freshness/fresh-words.js';
import { toCallWords } from '../needs/call-words.js';
import { draftWords } from '../publishing/waiting.js';
import { notReadyWords } from '../readiness/condition-words.js';
import { conflictsAt } from './facts.js';
import { teamOf, worksiteNameOf } from './names.js';
import { conflictSentence } from './sentences.js';
import { slotLabel } from './words.js';

/** All that a bar says beside its title, for those who hear it and for bars too short for their text. */
export function barLabel(
  { plan, facts, language }: Pick<BoardContextValue, 'plan' | 'facts' | 'language'>,
  one: Intervention,
  t: TFunction<'board'>,
): string {
  const team = teamOf(plan, one).map(({ name }) => name);
  const { time, team: teamLock } = one.lock;
  const parts = [
    worksiteNameOf(plan, one.worksiteId),
    team.length > 0 ? team.join(', ') : t('flags.unstaffed'),
    slotLabel(language, plan.settings.zone, one),
    one.state === 'done' ? t('state.done') : null,
    time ? t('lock.timeBy', { name: time.name }) + (time.reason ? ` (${time.reason})` : '') : null,
    teamLock
      ? t('lock.teamBy', { name: teamLock.name }) + (teamLock.reason ? ` (${teamLock.reason})` : '')
      : null,
    one.kind === 'appointment'
      ? t(one.confirmed ? 'appointment.confirmed' : 'appointment.toConfirm')
      : null,
    notReadyWords(plan, one),
    draftWords(plan, one),
    toCallWords(plan, one),
    unfetchedWords({ plan, fresh: facts.fresh }, one),
    ...conflictsAt(facts, one.id).map((conflict) => conflictSentence(plan, conflict, language)),
  ];
  return parts.filter(Boolean).join('\n');
}

export function useBarLabel(one: Intervention): string {
  const { t } = useTranslation('board');
  return barLabel(useBoard(), one, t);
}
