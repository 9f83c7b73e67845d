import { Tooltip } from '@mantine/core';
import type { Conflict } from '@pastille/scheduling';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { newId } from '../state/new-id.js';
import type { Cure } from './cures/cure.js';
import { curesOf } from './cures/cures-of.js';
import { leadsOf } from './cures/leads-of.js';
import { openBars } from './cures/bars.js';
import { Effect } from './Effect.js';
import { EffectInShort } from './EffectInShort.js';
import { LeadButton } from './LeadButton.js';
import classes from './needs.module.css';
import { useCureWords } from './use-cure-words.js';
import { useWhenIdle } from './when-idle.js';

interface Props {
  readonly conflict: Conflict;
  readonly isInSight: boolean;
}

/** What settles it, each judged before it is shown; worked out only for what is in sight. */
export function CureButtons({ conflict, isInSight }: Props) {
  const { t } = useTranslation('needs');
  const { plan, store, now, mayPlan } = useBoard();
  const think = useCallback(
    () => curesOf({ plan, conflict, now, newId, judge: store.judge }),
    [plan, conflict, now, store],
  );
  const cures = useWhenIdle(think, mayPlan && isInSight);
  if (!mayPlan) return null;
  const leads = leadsOf({ plan, conflict });
  const ofTwo = openBars(plan, conflict).length > 1;
  return (
    <div role="group" aria-label={t('cures.label')} className={classes['cures']}>
      {cures === null ? <span className={classes['thinking']} aria-hidden /> : null}
      {cures?.map((cure) => (
        <CureButton key={cure.key} cure={cure} ofTwo={ofTwo} />
      ))}
      {leads.map((lead) => (
        <LeadButton key={lead.kind} lead={lead} />
      ))}
      {cures?.length === 0 && leads.length === 0 ? (
        <small data-none>{t('cures.none')}</small>
      ) : null}
      {conflict.code === 'off-board-work' ? <small>{t('keepOffBoard')}</small> : null}
    </div>
  );
}

function CureButton({ cure, ofTwo }: { readonly cure: Cure; readonly ofTwo: boolean }) {
  const { store } = useBoard();
  const words = useCureWords(cure, ofTwo);
  return (
    <Tooltip
      label={<Effect outcome={cure.outcome} />}
      multiline
      w={300}
      openDelay={150}
      events={{ hover: true, focus: true, touch: false }}
    >
      <button
        type="button"
        className={classes['cure']}
        data-cure={cure.kind}
        onClick={() => store.run(cure.command)}
      >
        {words} <EffectInShort outcome={cure.outcome} />
      </button>
    </Tooltip>
  );
}
