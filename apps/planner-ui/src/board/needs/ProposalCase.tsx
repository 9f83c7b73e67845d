import { Tooltip } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import type { Proposal, ProposalOption } from '@pastille/scheduling';
import { describeSlot } from '@pastille/scheduling/sentences';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { titleOf, worksiteNameOf } from '../view/names.js';
import { slotLabel } from '../view/words.js';
import { Effect } from './Effect.js';
import { EffectInShort } from './EffectInShort.js';
import classes from './needs.module.css';
import { useGoThere } from './use-go-there.js';

/** One bar that is hit, and its ways out. */
export function ProposalCase({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation('needs');
  const { plan, language, mayPlan } = useBoard();
  const goThere = useGoThere();
  const [isLeft, leave] = useState(false);
  const one = plan.intervention(proposal.interventionId);
  if (!one) return null;
  const title = titleOf(plan, one);
  const place = [
    worksiteNameOf(plan, one.worksiteId),
    slotLabel(language, plan.settings.zone, one),
  ];
  return (
    <li className={classes['entry']} data-severity="warning">
      <button
        type="button"
        className={classes['sentence']}
        data-need={one.id}
        onClick={() => goThere(one)}
      >
        <IconCalendarEvent size={15} aria-hidden />
        <span>
          {title} <small>{place.filter(Boolean).join(' · ')}</small>
        </span>
      </button>
      {isLeft || !mayPlan ? (
        <small className={classes['hint']}>{t('proposals.left_alone')}</small>
      ) : (
        <div role="group" aria-label={t('proposals.ways', { title })} className={classes['ways']}>
          {proposal.options.map((option) => (
            <Way key={wayKey(option)} option={option} onLeave={() => leave(true)} />
          ))}
        </div>
      )}
    </li>
  );
}

const wayKey = ({ type, params }: ProposalOption): string =>
  `${type} ${String(params['id'] ?? '')}`;

interface WayProps {
  readonly option: ProposalOption;
  readonly onLeave: () => void;
}

/** Whom to send, when else, or let it be: what it costs is told before the click. */
function Way({ option, onLeave }: WayProps) {
  const { t } = useTranslation('needs');
  const { plan, store, language } = useBoard();
  const { command, conflicts, type } = option;
  const outcome = useMemo(() => {
    const judged = command ? store.judge(command) : null;
    return judged?.status === 'accepted' && judged.changes.length > 0 ? judged : null;
    // The plan decides about it: the store judges on the newest one.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [store, plan, command]);
  const [sentence = '', ...reasons] = describeSlot(plan, option, language);
  if (command && !outcome) return null;
  const costs = type === 'leave' && conflicts.length > 0;
  const act = (): void => {
    if (command) store.run(command);
    else onLeave();
  };
  const button = (
    <button type="button" className={classes['cure']} data-way={type} onClick={act}>
      {sentence.replace(/\.$/u, '')} {outcome ? <EffectInShort outcome={outcome} /> : null}
      {costs ? <small>{t('proposals.costs', { count: conflicts.length })}</small> : null}
      {reasons.length > 0 ? <small className={classes['why']}>{reasons.join(' ')}</small> : null}
    </button>
  );
  return outcome ? (
    <Tooltip
      label={<Effect outcome={outcome} />}
      multiline
      w={300}
      openDelay={150}
      events={{ hover: true, focus: true, touch: false }}
    >
      {button}
    </Tooltip>
  ) : (
    button
  );
}
