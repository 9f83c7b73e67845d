import {
  IconAlertTriangleFilled,
  IconLock,
  IconLockOpen,
  IconUserQuestion,
  IconClockExclamation,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { Intervention } from '@pastille/scheduling';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard, useGlow, useSnapshot } from '../BoardContext.js';
import { useBarLabel } from '../view/bar-label.js';
import { conflictsAt } from '../view/facts.js';
import { teamNames, titleOf, worksiteNameOf } from '../view/names.js';
import { tintOf } from '../view/tint.js';
import type { BarProps } from './toCalendar.js';

interface Props {
  readonly bar: BarProps;
  readonly isMirror: boolean;
}

type Mark = 'conflict' | 'to-close' | 'unstaffed';

function useMarks(one: Intervention): ReadonlySet<Mark> {
  const { facts } = useBoard();
  return useMemo(() => {
    const marks = new Set<Mark>();
    for (const { code, severity } of conflictsAt(facts, one.id)) {
      if (code === 'to-close' || code === 'unstaffed') marks.add(code);
      else if (severity !== 'info') marks.add('conflict');
    }
    return marks;
  }, [facts, one.id]);
}

function classOf(
  one: Intervention,
  bar: BarProps,
  marks: ReadonlySet<Mark>,
  glows: boolean,
): string {
  const parts = ['pl-bar', `pl-${bar.height}`, `pl-${one.state}`];
  if (marks.has('conflict')) parts.push('pl-conflict');
  if (one.kind !== 'work') parts.push('pl-appointment');
  if (one.kind === 'appointment' && !one.confirmed) parts.push('pl-unconfirmed');
  if (bar.viaCrew) parts.push('pl-via');
  if (glows) parts.push('pl-glow');
  return parts.join(' ');
}

function Icons({ one, marks }: { readonly one: Intervention; readonly marks: ReadonlySet<Mark> }) {
  return (
    <span className="pl-icons" aria-hidden>
      {marks.has('conflict') ? <IconAlertTriangleFilled size={12} className="pl-icon-bad" /> : null}
      {marks.has('unstaffed') ? <IconUserQuestion size={13} className="pl-icon-ask" /> : null}
      {marks.has('to-close') ? <IconClockExclamation size={13} className="pl-icon-ask" /> : null}
      {one.lock.team ? <IconUsersGroup size={12} /> : null}
    </span>
  );
}

function Padlock({ one }: { readonly one: Intervention }) {
  const { t } = useTranslation('board');
  const { mayPlan } = useBoard();
  const locked = one.lock.time !== null;
  if (!locked && (!mayPlan || one.state === 'done')) return null;
  return (
    <button
      type="button"
      data-padlock
      className={locked ? 'pl-padlock pl-locked' : 'pl-padlock'}
      tabIndex={-1}
      disabled={!mayPlan}
      aria-label={t(locked ? 'bar.unlock' : 'bar.lock')}
      title={t(locked ? 'bar.unlock' : 'bar.lock')}
    >
      {locked ? <IconLock size={12} stroke={2.4} /> : <IconLockOpen size={12} stroke={2} />}
    </button>
  );
}

/** A bar: what, then who; what is wrong or fixed at the top right. Its whole story is in its name. */
export const BarContent = memo(function BarContent({ bar, isMirror }: Props) {
  const { plan } = useBoard();
  const one = plan.intervention(bar.interventionId);
  return one ? <Bar one={one} bar={bar} isMirror={isMirror} /> : null;
});

function Bar({ one, bar, isMirror }: Props & { readonly one: Intervention }) {
  const { t } = useTranslation('board');
  const { plan, view } = useBoard();
  const glows = useGlow(one.id);
  const marks = useMarks(one);
  const label = useBarLabel(one);
  const title = titleOf(plan, one);
  const who =
    view.face === 'worksites'
      ? teamNames(plan, one)
      : (worksiteNameOf(plan, one.worksiteId) ?? one.note ?? '');
  const locks = (one.lock.time ? 1 : 0) + (one.lock.team ? 1 : 0);
  const isWaiting = useSnapshot(({ state }) =>
    state.pending.some(({ outcome }) => outcome.changes.some(({ id }) => id === one.id)),
  );
  return (
    <div
      className={classOf(one, bar, marks, glows)}
      style={{
        '--c': tintOf(plan, one),
        '--icons': marks.size + locks,
        '--locked': one.lock.time ? 1 : 0,
      }}
      data-intervention-id={one.id}
      data-row-id={bar.rowId}
      data-mirror={isMirror || undefined}
      data-pending={isWaiting || undefined}
      data-state={one.state}
      data-locked={one.lock.time ? 'true' : undefined}
      data-conflict={marks.has('conflict') || undefined}
    >
      <div
        className="pl-bar-main"
        role="button"
        tabIndex={isMirror ? -1 : 0}
        aria-label={label}
        aria-haspopup="dialog"
        title={label}
      >
        <b>{title}</b>
        <small>{who}</small>
      </div>
      <Icons one={one} marks={marks} />
      {isMirror ? null : <Padlock one={one} />}
      {bar.more.length > 0 ? (
        <button
          type="button"
          data-more
          className="pl-more"
          aria-label={t('bar.more', { count: bar.more.length })}
        >
          +{bar.more.length}
        </button>
      ) : null}
    </div>
  );
}
