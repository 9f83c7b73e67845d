import { IconDeviceMobileX, IconLock } from '@tabler/icons-react';
import type { Intervention } from '@pastille/scheduling';
import { toLocal } from '@pastille/time';
import { useBoard, useGlow } from '../board-context.js';
import { isUnfetched } from '../freshness/freshness.js';
import { anchorAt, anchorOf, useOpening } from '../popover/opened.js';
import { isDraft } from '../publishing/waiting.js';
import { notReadyWords } from '../readiness/condition-words.js';
import { HolderTag } from '../together/HolderTag.js';
import { useHolder } from '../together/use-holder.js';
import { useBarLabel } from '../view/bar-label.js';
import { tintOf } from '../view/tint.js';
import { partOfDay } from './part-of-day.js';
import classes from './DayList.module.css';
import { placeOf, teamNames, titleOf, worksiteNameOf } from '../view/names.js';
import { clock } from '../view/words.js';
import { useLongPress } from './use-long-press.js';

interface ItemProps {
  readonly interventionId: string;
  readonly byWorksite: boolean;
  /** The person, the machine or the worksite under which it is listed. */
  readonly rowId: string;
}

/** One line of the day: a tap opens it, a long press says all that can be done to it. */
export function DayItem({ interventionId, ...where }: ItemProps) {
  const { plan } = useBoard();
  const one = plan.intervention(interventionId);
  return one ? <Known one={one} {...where} /> : null;
}

interface KnownProps extends Omit<ItemProps, 'interventionId'> {
  readonly one: Intervention;
}

/** When they are at it on that day, and where or who. */
function useLine({ one, byWorksite }: Omit<KnownProps, 'rowId'>) {
  const { plan, language, view } = useBoard();
  const { zone } = plan.settings;
  const worksite = one.worksiteId ? plan.records.worksite.get(one.worksiteId) : undefined;
  const second = byWorksite ? teamNames(plan, one) : worksiteNameOf(plan, one.worksiteId);
  const place = placeOf(plan, one.locationId ?? worksite?.locationId ?? null);
  const part = partOfDay(plan, one, view.day);
  return {
    below: [second, place].filter(Boolean).join(' · '),
    from: clock(language, toLocal(zone, part.start)),
    to: clock(language, toLocal(zone, part.end)),
  };
}

/** What the style sheet and the tests read off a line. */
function useMarks(one: Intervention) {
  const { plan, shown } = useBoard();
  const glows = useGlow(one.id);
  return {
    'data-intervention-id': one.id,
    'data-state': one.state,
    'data-draft': isDraft(plan, one) || undefined,
    'data-aside': !shown.bar(one) || undefined,
    'data-glow': glows || undefined,
  };
}

function usePress({ id: interventionId }: Intervention, rowId: string) {
  const { open } = useOpening();
  return useLongPress({
    tap: (element) =>
      open({ kind: 'intervention', interventionId, part: 'details', anchor: anchorOf(element) }),
    long: ({ x, y }) => open({ kind: 'menu', interventionId, rowId, anchor: anchorAt(x, y) }),
  });
}

function Known({ one, byWorksite, rowId }: KnownProps) {
  const { plan, view, facts } = useBoard();
  const holder = useHolder(one.id);
  const marks = useMarks(one);
  const ears = usePress(one, rowId);
  const label = useBarLabel(one);
  const { from, to, below } = useLine({ one, byWorksite });
  const title = titleOf(plan, one);
  const notReady = notReadyWords(plan, one);
  return (
    <button
      type="button"
      className={classes['item']}
      style={{ '--c': tintOf(plan, one, view.colours) }}
      {...marks}
      data-row-id={rowId}
      data-taken={holder !== null || undefined}
      aria-label={`${from} ${to} ${title} ${below}\n${label}`}
      aria-haspopup="dialog"
      {...ears}
    >
      <span className={classes['time']}>
        {from} <small>{to}</small>
      </span>{' '}
      <span className={classes['what']}>
        <b>{title}</b> <small>{below}</small>
        {notReady ? <small className={classes['notReady']}>{notReady}</small> : null}
      </span>
      {isUnfetched(facts.fresh, one) ? <IconDeviceMobileX size={16} aria-hidden /> : null}
      {one.lock.time ? <IconLock size={16} aria-hidden /> : null}
      {holder === null ? null : <HolderTag name={holder} />}
    </button>
  );
}
