import type { ChangeSet, PlanningCommand } from '@pastille/scheduling';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { callsMadeIn, toldIn } from './told.js';
import { triggerOf } from './trigger.js';
import { useInstant } from './use-cure-words.js';
import { useProposing } from './use-proposing.js';

interface Done {
  readonly command: PlanningCommand;
  readonly changes: ChangeSet;
}

const isAgreement = ({ changes }: Done): boolean =>
  changes.some(
    ({ kind, after }) =>
      kind === 'call' && after !== null && 'outcome' in after && after.outcome === 'reached',
  );

/** What an act means for people outside: who was told what is no longer true, who is to be called, what got locked. */
export function NeedsSentences({ done }: { readonly done: Done }) {
  const { t } = useTranslation('needs');
  const instant = useInstant();
  const isUndo = done.command.type === 'undo';
  const told = toldIn(done.changes);
  return (
    <>
      {isAgreement(done) && !isUndo ? <p>{t('line.agreed')}</p> : null}
      {told.map(({ call, outcome }) => (
        <p key={call.id} data-told>
          {t(outcome === 'reached' ? 'line.told' : 'line.toldByMessage', {
            name: call.name,
            at: instant(call.after),
          })}
        </p>
      ))}
      {isUndo ? <ToBeTold changes={done.changes} /> : null}
    </>
  );
}

function ToBeTold({ changes }: { readonly changes: ChangeSet }) {
  const { t } = useTranslation('needs');
  return callsMadeIn(changes).map(({ id, name, phone }) => (
    <p key={id}>{phone ? t('line.callAgainAt', { name, phone }) : t('line.callAgain', { name })}</p>
  ));
}

/** From the line to what is proposed, where the act calls for it. */
export function ProposalsWay({
  done,
  className,
}: {
  readonly done: Done;
  readonly className?: string | undefined;
}) {
  const { t } = useTranslation('needs');
  const { plan, facts, mayPlan } = useBoard();
  const { proposeFor } = useProposing();
  const trigger = mayPlan ? triggerOf(done, { plan, conflicts: facts.known.conflicts }) : null;
  if (!trigger) return null;
  return (
    <button type="button" className={className} onClick={() => proposeFor(trigger)}>
      {t('line.proposals')}
    </button>
  );
}
