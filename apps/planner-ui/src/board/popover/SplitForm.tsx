import { Button } from '@mantine/core';
import type { Intervention, Plan, Split } from '@pastille/scheduling';
import { rulingCalendar, working } from '@pastille/scheduling/calendar';
import { useMemo, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { newId } from '../state/new-id.js';
import { titleOf } from '../view/names.js';
import { Floating } from './Floating.js';
import { type Opened, useOpening } from './opened.js';
import { startOf, whenOf, type When } from './slot-form.js';
import { VerdictLines } from './VerdictLines.js';
import { WhenFields } from './WhenFields.js';
import classes from './popover.module.css';

/** The working minute nearest to the middle of the work: where one cuts if nothing else is said. */
function middleOf(plan: Plan, one: Intervention): number {
  const calendar = rulingCalendar(plan, one);
  const { halfDays } = working.between(calendar, one.start, one.end);
  const half = Math.max(1, Math.floor(halfDays / 2));
  const end = working.add(calendar, one.start, { halfDays: half });
  return working.nextWorkingMinute(calendar, end) ?? one.end;
}

/** The scissors: the second part begins on that day; nothing else moves. */
export function SplitForm({ opened }: { readonly opened: Extract<Opened, { kind: 'split' }> }) {
  const { t } = useTranslation('board');
  const { plan } = useBoard();
  const one = plan.intervention(opened.interventionId);
  if (!one) return null;
  return (
    <Floating anchor={opened.anchor} label={t('split.title')} width={360}>
      <div className={classes['head']}>
        <div>
          <b>{t('split.title')}</b>
          <small>{titleOf(plan, one)}</small>
        </div>
      </div>
      <Fields one={one} />
    </Floating>
  );
}

function Fields({ one }: { readonly one: Intervention }) {
  const { t } = useTranslation('board');
  const { plan, store } = useBoard();
  const { close } = useOpening();
  const [id] = useState(newId);
  const [when, setWhen] = useState<When>(() => whenOf(plan, middleOf(plan, one), one));
  const command = useMemo((): Split | null => {
    const at = startOf(plan, when, one);
    return at === null ? null : { type: 'split', interventionId: one.id, newId: id, at };
  }, [plan, when, one, id]);
  const outcome = useMemo(() => command && store.judge(command), [command, store]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (command && store.run(command).status === 'accepted') close();
  };
  return (
    <form className={classes['form']} onSubmit={submit} aria-label={t('split.title')}>
      <p className={classes['hint']}>{t('split.from')}</p>
      <WhenFields value={when} onChange={setWhen} />
      {outcome ? <VerdictLines outcome={outcome} held={one.id} /> : null}
      <Button type="submit" data-autofocus disabled={outcome?.status !== 'accepted'}>
        {t('split.do')}
      </Button>
    </form>
  );
}
