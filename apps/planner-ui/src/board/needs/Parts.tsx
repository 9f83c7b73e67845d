import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import type { Counts } from './needs.js';
import classes from './needs.module.css';
import { SECTIONS, type Section } from './sections.js';
import { triggerSignal } from './trigger.js';

interface Props {
  readonly counts: Counts;
  readonly shown: Section;
}

/** The parts of the list with how much each holds; the one that stands open is pressed. */
export function Parts({ counts, shown }: Props) {
  const { t } = useTranslation('needs');
  const { show } = useBoard();
  return (
    <div role="group" aria-label={t('parts')} className={classes['parts']}>
      {SECTIONS.map((section) => (
        <button
          key={section}
          type="button"
          className={classes['part']}
          aria-pressed={section === shown}
          data-empty={counts[section] === 0 || undefined}
          data-part={section}
          onClick={() => {
            if (section === 'proposals') triggerSignal.set(null);
            show({ section });
          }}
        >
          {t(`sections.${section}`)} <b>{counts[section]}</b>
        </button>
      ))}
    </div>
  );
}
