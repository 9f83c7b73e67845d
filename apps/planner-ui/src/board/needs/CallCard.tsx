import { IconPhone } from '@tabler/icons-react';
import type { Call, Mark } from '@pastille/scheduling';
import { dayOfLocal, toLocal } from '@pastille/time';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { titleOf, worksiteNameOf } from '../view/names.js';
import { clock, shortDay } from '../view/words.js';
import { agreeing, leavingMessage, refusing } from './calls.js';
import { CallAct } from './CallAct.js';
import classes from './needs.module.css';
import { RefusedCall } from './RefusedCall.js';
import { useInstant } from './use-cure-words.js';
import { useGoThere } from './use-go-there.js';

/** « le 23 nov. à 8 h » */
export function useMark(): ({ at }: Mark) => string {
  const { t } = useTranslation('needs');
  const { plan, language } = useBoard();
  return ({ at }) => {
    const local = toLocal(plan.settings.zone, at);
    return t('when.at', {
      day: shortDay(language, dayOfLocal(local)),
      time: clock(language, local),
    });
  };
}

function useStory({ made, outcome, closed }: Call): readonly string[] {
  const { t } = useTranslation('needs');
  const when = useMark();
  const moved = t('calls.since', { name: made.name, when: when(made) });
  if (!closed || outcome === null || outcome === 'reached') return [moved];
  return [moved, t(`calls.${outcome}`, { name: closed.name, when: when(closed) })];
}

/** Whom to ring about what, and how it went in one click. */
export function CallCard({ call }: { readonly call: Call }) {
  const { plan, mayPlan } = useBoard();
  const goThere = useGoThere();
  const instant = useInstant();
  const story = useStory(call);
  const one = plan.intervention(call.interventionId);
  const what = one ? [titleOf(plan, one), worksiteNameOf(plan, one.worksiteId)] : [];
  return (
    <li className={classes['call']} data-call-id={call.id} data-outcome={call.outcome ?? 'open'}>
      <button
        type="button"
        className={classes['sentence']}
        data-need={call.id}
        onClick={() => (one ? goThere(one) : undefined)}
      >
        <IconPhone size={15} aria-hidden />
        <span>
          <b>{call.name}</b> {[...new Set(what)].filter(Boolean).join(' · ')}{' '}
          <span className={classes['moved']}>
            <s>{instant(call.before)}</s> → <b>{instant(call.after)}</b>
          </span>{' '}
          {story.map((line) => (
            <small key={line}>{line}</small>
          ))}
        </span>
      </button>
      <Number call={call} />
      {mayPlan ? <Outcomes call={call} /> : null}
    </li>
  );
}

function Number({ call: { phone } }: { readonly call: Call }) {
  const { t } = useTranslation('needs');
  return phone ? (
    <a className={classes['phone']} href={`tel:${phone.replaceAll(' ', '')}`}>
      {phone}
    </a>
  ) : (
    <small className={classes['phone']}>{t('calls.noPhone')}</small>
  );
}

function Outcomes({ call }: { readonly call: Call }) {
  const { t } = useTranslation('needs');
  const { plan } = useBoard();
  const agreed = agreeing(plan, call);
  const hint = agreed.type === 'batch' ? 'calls.agreeFirmHint' : 'calls.agreeHint';
  return (
    <>
      <div className={classes['cures']}>
        <CallAct command={agreed} hint={t(hint)} isMain>
          {t('calls.agree')}
        </CallAct>
        {call.outcome === 'message' ? null : (
          <CallAct command={leavingMessage(call)} hint={t('calls.leftHint')}>
            {t('calls.left')}
          </CallAct>
        )}
        {call.outcome === 'refused' ? null : (
          <CallAct command={refusing(call)} hint={t('calls.refuseHint')}>
            {t('calls.refuse')}
          </CallAct>
        )}
      </div>
      {call.outcome === 'refused' ? <RefusedCall call={call} /> : null}
    </>
  );
}
