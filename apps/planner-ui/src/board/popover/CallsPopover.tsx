import { Button } from '@mantine/core';
import type { Call, CallOutcome } from '@pastille/scheduling';
import { toLocal, dayOfLocal } from '@pastille/time';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { titleOf, worksiteNameOf } from '../view/names.js';
import { clock, weekdayDay } from '../view/words.js';
import { Floating } from './Floating.js';
import type { Opened } from './opened.js';
import classes from './popover.module.css';

const OUTCOMES: readonly CallOutcome[] = ['reached', 'message', 'refused'];

/** « Appels à passer »: whom to ring because a promised date moved; one click says how it went. */
export function CallsPopover({ opened }: { readonly opened: Extract<Opened, { kind: 'calls' }> }) {
  const { t } = useTranslation('board');
  const { facts } = useBoard();
  const title = t('header.calls', { count: facts.calls.length });
  return (
    <Floating anchor={opened.anchor} label={title} width={420}>
      <b>{title}</b>
      {facts.calls.length === 0 ? <p className={classes['empty']}>{t('calls.none')}</p> : null}
      <ul className={classes['list']} data-testid="calls-list">
        {facts.calls.map((call) => (
          <li key={call.id}>
            <CallItem call={call} />
          </li>
        ))}
      </ul>
    </Floating>
  );
}

function CallItem({ call }: { readonly call: Call }) {
  const { t } = useTranslation('board');
  const { plan, store, language, mayPlan } = useBoard();
  const one = plan.intervention(call.interventionId);
  const local = (at: number): number => toLocal(plan.settings.zone, at);
  // Within one day only the hour says what moved.
  const isSameDay = dayOfLocal(local(call.before)) === dayOfLocal(local(call.after));
  const say = (at: number): string => {
    const day = weekdayDay(language, dayOfLocal(local(at)));
    return isSameDay ? `${day} ${clock(language, local(at))}` : day;
  };
  const where = one ? (worksiteNameOf(plan, one.worksiteId) ?? titleOf(plan, one)) : '';
  return (
    <div className={classes['call']}>
      <div>
        <b>{call.name}</b>
        {call.phone ? <a href={`tel:${call.phone.replaceAll(' ', '')}`}>{call.phone}</a> : null}
      </div>
      <small>{t('calls.moved', { where, before: say(call.before), after: say(call.after) })}</small>
      {mayPlan ? (
        <div className={classes['acts']}>
          {OUTCOMES.map((outcome) => (
            <Button
              key={outcome}
              size="compact-sm"
              variant="default"
              onClick={() => store.run({ type: 'close-call', callId: call.id, outcome })}
            >
              {t(`calls.${outcome}`)}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
