import {
  IconAlertTriangleFilled,
  IconHourglass,
  IconLock,
  IconLockOpen,
  IconPhone,
  IconUserQuestion,
  IconClockExclamation,
  IconDeviceMobileX,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { Intervention } from '@pastille/scheduling';
import { memo, useContext, useState, useSyncExternalStore, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardPart, useGlow, useSnapshot } from '../board-context.js';
import { useIsSelected } from '../selection/selected.js';
import { isWaiting } from '../state/waiting.js';
import { HolderTag } from '../together/HolderTag.js';
import { useHolder } from '../together/use-holder.js';
import { BarFacesContext, type BarFace } from './bar-face.js';
import type { Fit } from './fit.js';
import { BarGaps } from './BarGaps.js';
import type { BarProps } from './toCalendar.js';

interface Props {
  readonly bar: BarProps;
  readonly isMirror: boolean;
  readonly fit: Fit;
}

/** What is written on the bar; drawn again only when that is something else. */
function useFace(interventionId: string): BarFace | null {
  const faces = useContext(BarFacesContext);
  if (!faces) throw new Error('a bar outside of a timeline');
  return useSyncExternalStore(faces.feed.subscribe, () => faces.of(interventionId));
}

/** What stands on a bar, in class names. */
function classOf(
  one: Intervention,
  bar: BarProps,
  has: { readonly conflict: boolean; readonly glow: boolean; readonly draft: boolean },
): string {
  const isAppointment = one.kind === 'appointment';
  return [
    `pl-bar pl-${bar.height} pl-${one.state}`,
    has.conflict && 'pl-conflict',
    isAppointment && !one.confirmed && 'pl-unconfirmed',
    bar.viaCrew && 'pl-via',
    has.draft && 'pl-draft',
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

const iconCount = ({ one: { lock }, ...face }: BarFace): number =>
  [
    ...[face.isInConflict, face.isToClose, face.isUnstaffed, face.isToCall, face.notReady],
    face.unfetched !== 'no',
    ...[lock.time, lock.team],
  ].filter(Boolean).length;

const styleOf = (face: BarFace, hasMore: boolean): CSSProperties => ({
  '--c': face.tint,
  '--icons': iconCount(face),
  '--locked': face.one.lock.time ? 1 : 0,
  '--more': hasMore ? 1 : 0,
});

/** The one icon that stays on a bar too short for its text. */
function chiefOf({ one: { lock }, ...face }: BarFace): string | undefined {
  if (face.isInConflict) return 'conflict';
  if (lock.time) return 'padlock';
  if (lock.team) return 'team';
  if (face.isToCall) return 'call';
  if (face.isToClose) return 'to-close';
  if (face.notReady) return 'not-ready';
  if (face.isUnstaffed) return 'unstaffed';
  return face.unfetched === 'no' ? undefined : 'unfetched';
}

function Icons({ face }: { readonly face: BarFace }) {
  const { isInConflict, isToClose, isUnstaffed, notReady, one } = face;
  if (iconCount(face) === (one.lock.time ? 1 : 0)) return null;
  return (
    <span className="pl-icons" aria-hidden>
      {isInConflict ? <IconAlertTriangleFilled size={13} className="pl-icon-bad" /> : null}
      {one.lock.team ? <IconUsersGroup size={13} className="pl-icon-team" /> : null}
      {face.unfetched === 'no' ? null : (
        <IconDeviceMobileX size={13} className="pl-icon-unfetched" data-urgency={face.unfetched} />
      )}
      {face.isToCall ? <IconPhone size={13} className="pl-icon-call" /> : null}
      {isToClose ? <IconClockExclamation size={13} className="pl-icon-close" /> : null}
      {notReady ? <IconHourglass size={13} className="pl-icon-not-ready" /> : null}
      {isUnstaffed ? <IconUserQuestion size={13} className="pl-icon-ask" /> : null}
    </span>
  );
}

/** An open one shows itself under the pointer alone: hundreds of them would cost more than the bars. */
function Padlock({ one, isNear }: { readonly one: Intervention; readonly isNear: boolean }) {
  if (one.lock.time) return <PadlockButton locked />;
  return isNear && one.state !== 'done' ? <PadlockButton locked={false} /> : null;
}

function PadlockButton({ locked }: { readonly locked: boolean }) {
  const { t } = useTranslation('board');
  const mayPlan = useBoardPart((board) => board.mayPlan);
  if (!locked && !mayPlan) return null;
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
export const BarContent = memo(function BarContent(props: Props) {
  const face = useFace(props.bar.interventionId);
  return face ? <Bar face={face} {...props} /> : null;
}, isSameBar);

/** The calendar hands over new objects that say the same. */
function isSameBar(a: Props, b: Props): boolean {
  return (
    a.isMirror === b.isMirror &&
    a.fit === b.fit &&
    a.bar.interventionId === b.bar.interventionId &&
    a.bar.rowId === b.bar.rowId &&
    a.bar.viaCrew === b.bar.viaCrew &&
    a.bar.height === b.bar.height &&
    a.bar.more === b.bar.more
  );
}

/** Who or where, and what the work still waits for. */
function Words({ face, fit }: { readonly face: BarFace; readonly fit: Fit }) {
  const { title, second, notReady } = face;
  if (fit !== 'words' && fit !== 'chief') return null;
  return (
    <>
      <b>{title}</b>{' '}
      <small>
        {notReady ? <span className="pl-not-ready">{notReady}</span> : null}
        {notReady && second ? ' · ' : null}
        {second}
      </small>
    </>
  );
}

function Bar({ face, bar, isMirror, fit }: Props & { readonly face: BarFace }) {
  const { one, title, second, label } = face;
  const [isNear, setNear] = useState(false);
  const glow = useGlow(one.id);
  const chosen = useIsSelected(one.id);
  const holder = useHolder(one.id);
  const waiting = useSnapshot(({ state }) => isWaiting(state, one.id));
  const conflict = face.isInConflict;
  const hasMore = bar.more.length > 0;
  const tag = isMirror ? null : holder;
  return (
    <div
      className={classOf(one, bar, { conflict, glow, draft: face.isDraft })}
      style={styleOf(face, hasMore)}
      data-aside={face.isAside || undefined}
      data-taken={tag !== null || undefined}
      data-chief={hasMore ? 'more' : chiefOf(face)}
      {...dataOf(one, bar, { mirror: isMirror, waiting, conflict })}
      onPointerEnter={() => setNear(true)}
      onPointerLeave={() => setNear(false)}
    >
      <BarGaps one={one} />
      <div
        className="pl-bar-main"
        role="button"
        tabIndex={-1}
        aria-label={`${title} ${second}\n${label}`}
        aria-haspopup="dialog"
        aria-pressed={chosen || undefined}
        title={isNear ? `${title}\n${label}` : undefined}
        data-short={fit === 'initials' ? face.short : undefined}
      >
        <Words face={face} fit={fit} />
      </div>
      <Icons face={face} />
      {isMirror ? null : <Padlock one={one} isNear={isNear} />}
      <More count={bar.more.length} />
      {tag === null ? null : <HolderTag name={tag} />}
    </div>
  );
}

/** Asks for words only where it says something: most bars stand for themselves. */
function More({ count }: { readonly count: number }) {
  return count === 0 ? null : <MoreButton count={count} />;
}

function MoreButton({ count }: { readonly count: number }) {
  const { t } = useTranslation('board');
  return (
    <button type="button" data-more className="pl-more" aria-label={t('bar.more', { count })}>
      +{count}
    </button>
  );
}
