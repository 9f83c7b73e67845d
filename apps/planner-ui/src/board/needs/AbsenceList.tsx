import { IconBeach } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { awayOverWork } from './absences.js';
import classes from './needs.module.css';
import { Nothing } from './Nothing.js';
import { triggerSignal } from './trigger.js';
import { useAbsenceWords } from './use-trigger-words.js';

/** The absences that stand over work: each leads to what may be done about it. */
export function AbsenceList() {
  const { t } = useTranslation('needs');
  const { plan, facts, now } = useBoard();
  const words = useAbsenceWords();
  const absences = useMemo(
    () => awayOverWork(plan, facts.known.conflicts, now),
    [plan, facts, now],
  );
  if (absences.length === 0) return <Nothing section="proposals" />;
  return (
    <ul className={classes['group']}>
      {absences.map((absence) => (
        <li key={absence.id} className={classes['entry']} data-severity="warning">
          <button
            type="button"
            className={classes['sentence']}
            data-need={absence.id}
            onClick={() => triggerSignal.set({ type: 'absence', absenceId: absence.id })}
          >
            <IconBeach size={15} aria-hidden />
            <span>
              {words(absence)} <small>{t('proposals.open')}</small>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
