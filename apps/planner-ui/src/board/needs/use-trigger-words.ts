import type { Absence, Trigger } from '@pastille/scheduling';
import { dayOfLocal, toLocal } from '@pastille/time';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { titleOf } from '../view/names.js';
import { shortDay } from '../view/words.js';

/** « Luc Morel : Maladie du 23 au 27 nov. » */
export function useAbsenceWords(): (absence: Absence) => string {
  const { t } = useTranslation('needs');
  const { t: say } = useTranslation('board');
  const { plan, language } = useBoard();
  return ({ resourceId, reason, start, end }) => {
    const day = (at: number): string =>
      shortDay(language, dayOfLocal(toLocal(plan.settings.zone, at)));
    const [from, to] = [day(start), day(end - 1)];
    const when = t(from === to ? 'when.oneDay' : 'when.span', { from, to });
    if (resourceId === null) return t('proposals.closing', { when });
    const who = plan.records.resource.get(resourceId)?.name ?? '';
    return t('proposals.absence', { who, when, reason: say(`absence.reasons.${reason}`) });
  };
}

/** What happened, as the title of what is proposed about it. */
export function useTriggerWords(trigger: Trigger): string {
  const { t } = useTranslation('needs');
  const { plan } = useBoard();
  const ofAbsence = useAbsenceWords();
  if (trigger.type === 'absence') {
    const absence = plan.records.absence.get(trigger.absenceId);
    return absence ? ofAbsence(absence) : '';
  }
  const one = plan.intervention(trigger.interventionId);
  return t(`proposals.${trigger.type}`, { title: one ? titleOf(plan, one) : '' });
}
