import { Button, Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import type { Intervention, Plan, Shift, ShiftScope } from '@pastille/scheduling';
import { useMemo, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { standing } from '../selection/act-on-many.js';
import { useSelection } from '../selection/selected.js';
import { shortName, titleOf } from '../view/names.js';
import { readAmount } from '../view/words.js';
import { Floating } from './Floating.js';
import { type Opened, useOpening } from './opened.js';
import { VerdictLines } from './VerdictLines.js';
import classes from './popover.module.css';

type Reach = 'this' | 'worksite' | 'people' | 'chosen';

/** The crew that stands on the bar, else who leads it. */
function whoOf(plan: Plan, { team }: Intervention): string | null {
  const crew = team.find(
    ({ resourceId }) => plan.records.resource.get(resourceId)?.kind === 'crew',
  );
  return (crew ?? team[0])?.resourceId ?? null;
}

function scopeOf(
  plan: Plan,
  ones: readonly [Intervention, ...Intervention[]],
  reach: Reach,
): ShiftScope {
  const [one] = ones;
  const from = one.start;
  const resourceId = whoOf(plan, one);
  if (reach === 'worksite' && one.worksiteId)
    return { type: 'worksite', worksiteId: one.worksiteId, from };
  if (reach === 'people' && resourceId) return { type: 'resource', resourceId, from };
  const ids = reach === 'chosen' ? ones.map(({ id }) => id) : [one.id];
  return { type: 'interventions', ids };
}

/** The bar that was asked, then the others that are chosen with it. */
function useAsked(one: Intervention): readonly [Intervention, ...Intervention[]] {
  const { plan } = useBoard();
  const { ids } = useSelection();
  return useMemo(
    () => [
      one,
      ...(ids.includes(one.id) ? standing(plan, ids).filter(({ id }) => id !== one.id) : []),
    ],
    [plan, ids, one],
  );
}

/** « Décaler »: later by so many working days, with what follows; shown before it is done. */
export function ShiftForm({ opened }: { readonly opened: Extract<Opened, { kind: 'shift' }> }) {
  const { t } = useTranslation('board');
  const { plan } = useBoard();
  const one = plan.intervention(opened.interventionId);
  if (!one) return null;
  return (
    <Floating anchor={opened.anchor} label={t('shift.title')} width={400}>
      <div className={classes['head']}>
        <div>
          <b>{t('shift.title')}</b>
          <small>{titleOf(plan, one)}</small>
        </div>
      </div>
      <Fields one={one} />
    </Floating>
  );
}

function useReaches(one: Intervention, count: number): readonly { value: Reach; label: string }[] {
  const { t } = useTranslation('board');
  const { t: s } = useTranslation('selection');
  const { plan } = useBoard();
  const who = plan.records.resource.get(whoOf(plan, one) ?? '');
  return [
    ...(count > 1
      ? [{ value: 'chosen' as const, label: s('shiftThese', { count }) }]
      : [{ value: 'this' as const, label: t('shift.this') }]),
    ...(one.worksiteId ? [{ value: 'worksite' as const, label: t('shift.worksite') }] : []),
    ...(who ? [{ value: 'people' as const, label: shortName(who) }] : []),
  ];
}

function Fields({ one }: { readonly one: Intervention }) {
  const { t } = useTranslation('board');
  const { plan, store } = useBoard();
  const { close } = useOpening();
  const ones = useAsked(one);
  const [reach, setReach] = useState<Reach>(ones.length > 1 ? 'chosen' : 'worksite');
  const [days, setDays] = useState(t('shift.oneDay'));
  const [others, setOthers] = useState(false);
  const reaches = useReaches(one, ones.length);
  const command = useMemo((): Shift | null => {
    const by = readAmount(days);
    return by && { type: 'shift', scope: scopeOf(plan, ones, reach), by, others };
  }, [plan, ones, reach, days, others]);
  const outcome = useMemo(() => command && store.judge(command), [command, store]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (command && store.run(command).status === 'accepted') close();
  };
  return (
    <form className={classes['form']} onSubmit={submit} aria-label={t('shift.title')}>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('shift.what')}
        value={reach}
        onChange={setReach}
        data={[...reaches]}
      />
      <TextInput
        label={t('shift.by')}
        description={t('form.durationHint')}
        value={days}
        data-autofocus
        onChange={(event) => setDays(event.currentTarget.value)}
      />
      <Checkbox
        label={t('shift.others')}
        checked={others}
        onChange={(event) => setOthers(event.currentTarget.checked)}
      />
      {outcome ? <VerdictLines outcome={outcome} /> : null}
      <Button type="submit" disabled={outcome?.status !== 'accepted'}>
        {t('shift.do')}
      </Button>
    </form>
  );
}
