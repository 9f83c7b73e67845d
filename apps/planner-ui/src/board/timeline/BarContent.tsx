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
import { initialsOf } from '../../ui/initials.js';
import { useBoard, useGlow, useSnapshot } from '../board-context.js';
import { useBarLabel } from '../view/bar-label.js';
import { conflictsAt } from '../view/facts.js';
import { teamNames, teamOf, titleOf, worksiteNameOf } from '../view/names.js';
import { tintOf } from '../view/tint.js';
import { BarGaps } from './BarGaps.js';
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

/** What stands on a bar, in class names. */
function classOf(
  one: Intervention,
  bar: BarProps,
  has: { readonly conflict: boolean; readonly glow: boolean },
): string {
  const isAppointment = one.kind === 'appointment';
  return [
    `pl-bar pl-${bar.height} pl-${one.state}`,
    has.conflict && 'pl-conflict',
    isAppointment && !one.confirmed && 'pl-unconfirmed',
    bar.viaCrew && 'pl-via',
    has.glow && 'pl-glow',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What the style sheet and the tests read off a bar. */
function dataOf(
  one: Intervention,
  bar: BarProps,
  is: { readonly mirror: boolean; readonly waiting: boolean; readonly conflict: boolean },
) {
  return {
    'data-intervention-id': one.id,
    'data-row-id': bar.rowId,
    'data-state': one.state,
    'data-locked': one.lock.time ? 'true' : undefined,
    'data-mirror': is.mirror || undefined,
    'data-pending': is.waiting || undefined,
    'data-conflict': is.conflict || undefined,
  };
}

const iconCount = ({ lock }: Intervention, marks: ReadonlySet<Mark>): number =>
  marks.size + [lock.time, lock.team].filter(Boolean).length;

/** The one icon that stays on a bar too short for its text. */
function chiefOf({ lock }: Intervention, marks: ReadonlySet<Mark>): string | undefined {
  if (marks.has('conflict')) return 'conflict';
  if (lock.time) return 'padlock';
  if (lock.team) return 'team';
  return marks.has('to-close') ? 'to-close' : marks.has('unstaffed') ? 'unstaffed' : undefined;
}

/** On a worksite's row one wants to know who, on a person's row where; `short` is what is left of it on half a day. */
function useSecondLine(one: Intervention): { readonly second: string; readonly short: string } {
  const { plan, view } = useBoard();
  const lead = teamOf(plan, one)[0];
  if (view.face === 'worksites' && lead)
    return { second: teamNames(plan, one), short: lead.initials };
  const where = worksiteNameOf(plan, one.worksiteId) ?? one.note ?? '';
  const second = view.face === 'worksites' ? '' : where;
  return { second, short: initialsOf(second || titleOf(plan, one)) };
}

function Icons({ one, marks }: { readonly one: Intervention; readonly marks: ReadonlySet<Mark> }) {
  return (
    <span className="pl-icons" aria-hidden>
      {marks.has('conflict') ? <IconAlertTriangleFilled size={13} className="pl-icon-bad" /> : null}
      {one.lock.team ? <IconUsersGroup size={13} className="pl-icon-team" /> : null}
      {marks.has('to-close') ? <IconClockExclamation size={13} className="pl-icon-close" /> : null}
      {marks.has('unstaffed') ? <IconUserQuestion size={13} className="pl-icon-ask" /> : null}
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
  const { plan } = useBoard();
  const glow = useGlow(one.id);
  const marks = useMarks(one);
  const title = titleOf(plan, one);
  const { second, short } = useSecondLine(one);
  const label = useBarLabel(one);
  const waiting = useSnapshot(({ state }) =>
    state.pending.some(({ outcome }) => outcome.changes.some(({ id }) => id === one.id)),
  );
  const conflict = marks.has('conflict');
  return (
    <div
      className={classOf(one, bar, { conflict, glow })}
      style={{
        '--c': tintOf(plan, one),
        '--icons': iconCount(one, marks),
        '--locked': one.lock.time ? 1 : 0,
        '--more': bar.more.length > 0 ? 1 : 0,
      }}
      data-chief={bar.more.length > 0 ? 'more' : chiefOf(one, marks)}
      {...dataOf(one, bar, { mirror: isMirror, waiting, conflict })}
    >
      <BarGaps one={one} />
      <div
        className="pl-bar-main"
        role="button"
        tabIndex={isMirror ? -1 : 0}
        aria-label={`${title} ${second}\n${label}`}
        aria-haspopup="dialog"
        title={[title, label].join('\n')}
        data-short={short}
      >
        <b>{title}</b> <small>{second}</small>
      </div>
      <Icons one={one} marks={marks} />
      {isMirror ? null : <Padlock one={one} />}
      <More count={bar.more.length} />
    </div>
  );
}

function More({ count }: { readonly count: number }) {
  const { t } = useTranslation('board');
  if (count === 0) return null;
  return (
    <button type="button" data-more className="pl-more" aria-label={t('bar.more', { count })}>
      +{count}
    </button>
  );
}
