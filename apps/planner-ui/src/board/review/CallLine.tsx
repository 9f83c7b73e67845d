import { Anchor, Button } from '@mantine/core';
import type { Call } from '@pastille/scheduling';
import { dayOfLocal, toLocal } from '@pastille/time';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { agreeing, leavingMessage, refusing } from '../needs/calls.js';
import { titleOf, worksiteNameOf } from '../view/names.js';
import { clock, weekdayDay } from '../view/words.js';
import { Row } from './Row.js';

/** Whom to ring before going home, and how it went. */
export function CallLine({ call, lineKey }: { readonly call: Call; readonly lineKey: string }) {
  const { t } = useTranslation('review');
  const { plan, store, language } = useBoard();
  const one = plan.intervention(call.interventionId);
  const say = (at: number): string => {
    const local = toLocal(plan.settings.zone, at);
    return `${weekdayDay(language, dayOfLocal(local))} ${clock(language, local)}`;
  };
  const where = one ? (worksiteNameOf(plan, one.worksiteId) ?? titleOf(plan, one)) : '';
  const [before, after] = [say(call.before), say(call.after)];
  return (
    <Row
      lineKey={lineKey}
      what={
        <>
          <b>{call.name}</b>{' '}
          {call.phone ? (
            <Anchor inherit href={`tel:${call.phone.replaceAll(' ', '')}`}>
              {call.phone}
            </Anchor>
          ) : null}
          <small>{t('moved', { where, before, after })}</small>
        </>
      }
    >
      <Button size="compact-sm" variant="default" onClick={() => store.run(agreeing(plan, call))}>
        {t('agreed')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => store.run(leavingMessage(call))}>
        {t('message')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => store.run(refusing(call))}>
        {t('refused')}
      </Button>
    </Row>
  );
}
