import { propose, type Proposal, type Trigger } from '@pastille/scheduling';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { useSignal } from '../view/signal.js';
import { AbsenceList } from './AbsenceList.js';
import { HowMuch } from './HowMuch.js';
import classes from './needs.module.css';
import { ProposalCase } from './ProposalCase.js';
import { triggerSignal } from './trigger.js';
import { useTriggerWords } from './use-trigger-words.js';
import { useWhenIdle } from './when-idle.js';

/** What to do about an absence, a delay, or work that is not finished: nothing moves until somebody chooses. */
export function Proposals() {
  const trigger = useSignal(triggerSignal);
  return trigger ? <About key={JSON.stringify(trigger)} trigger={trigger} /> : <AbsenceList />;
}

function About({ trigger }: { readonly trigger: Trigger }) {
  const { t } = useTranslation('needs');
  const { plan, now } = useBoard();
  const think = useCallback(() => propose(plan, trigger, { now }), [plan, trigger, now]);
  const proposals = useWhenIdle(think, true);
  const title = useTriggerWords(trigger);
  return (
    <section className={classes['group']} data-testid="proposals">
      <h3>{title}</h3>
      <HowMuch trigger={trigger} />
      <div aria-live="polite">
        <Cases proposals={proposals} />
      </div>
      <button type="button" className={classes['lead']} onClick={() => triggerSignal.set(null)}>
        {t('proposals.all')}
      </button>
    </section>
  );
}

function Cases({ proposals }: { readonly proposals: readonly Proposal[] | null }) {
  const { t } = useTranslation('needs');
  if (proposals === null) return <p className={classes['hint']}>{t('proposals.working')}</p>;
  if (proposals.length === 0) return <p className={classes['hint']}>{t('proposals.settled')}</p>;
  return (
    <>
      <p className={classes['hint']}>{t('proposals.hit', { count: proposals.length })}</p>
      <ul>
        {proposals.map((proposal) => (
          <ProposalCase key={proposal.interventionId} proposal={proposal} />
        ))}
      </ul>
    </>
  );
}
