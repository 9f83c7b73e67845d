import type { PlanningTask, Slots, SlotProposal, SlotQuery } from '@pastille/scheduling';
import { findSlots } from '@pastille/scheduling';
import { describeSlot } from '@pastille/scheduling/sentences';
import { effectiveStart, minutesPerHalfDay, unplanned } from '@pastille/scheduling/worksites';
import { dayOf, dayOfLocal, formatLocalDate, toLocal } from '@pastille/time';
import { useDeferredValue, useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard, type BoardContextValue } from '../board-context.js';
import { Floating } from '../popover/Floating.js';
import { type Opened, useOpening } from '../popover/opened.js';
import popover from '../popover/popover.module.css';
import { newId } from '../state/new-id.js';
import { Dot } from '../view/Dot.js';
import { worksiteNameOf } from '../view/names.js';
import { scrollSignal } from '../view/scroll-request.js';
import { amountLabel } from '../view/words.js';
import classes from './Slots.module.css';
import { WishFields } from './WishFields.js';
import { queryOf, scheduleOf, type Wishes } from './wishes.js';

type OpenedSlots = Extract<Opened, { kind: 'slots' }>;

/** « Quand peut-on le faire ? »: three slots, each with what to say of it to a client on the phone. */
export function SlotsPopover({ opened }: { readonly opened: OpenedSlots }) {
  const { plan } = useBoard();
  const task = plan.records.task.get(opened.taskId);
  return task ? <OfTask task={task} opened={opened} /> : null;
}

/** From the worksite's start or its contract's window on, if that is to come. */
function firstDays(
  { plan, today }: BoardContextValue,
  task: PlanningTask,
): Pick<Wishes, 'from' | 'to'> {
  const worksite = plan.records.worksite.get(task.worksiteId);
  const start = (worksite && effectiveStart(plan, worksite)?.day) ?? today;
  const { earliest, latest } = task.window ?? { earliest: null, latest: null };
  const from = Math.max(today, start, earliest === null ? today : dayOf(earliest));
  const isToCome = latest !== null && dayOf(latest) >= from;
  return { from: formatLocalDate(from), to: isToCome ? latest : null };
}

/** By whom the form says, else the usual crew; for what is left of the task. */
function firstWishes(
  board: BoardContextValue,
  task: PlanningTask,
  people: readonly string[],
): Wishes {
  const { plan, language } = board;
  const crewId = plan.records.worksite.get(task.worksiteId)?.usualCrewId;
  const rest = unplanned(
    task,
    plan.interventionsOfTask(task.id),
    minutesPerHalfDay(plan.settings.hours),
  );
  return {
    ...firstDays(board, task),
    who: people.length > 0 ? 'chosen' : crewId ? 'usual' : 'anybody',
    people,
    duration: amountLabel(language, rest ?? { halfDays: 2 }),
    half: null,
    weekdays: [],
  };
}

interface Asked {
  readonly query: SlotQuery | null;
  readonly slots: Slots | null;
}

/** Typing goes on while the engine looks. */
function useSlots(task: PlanningTask, wishes: Wishes): Asked {
  const { plan, now } = useBoard();
  const calm = useDeferredValue(wishes);
  return useMemo(() => {
    const query = queryOf(plan, task, { wishes: calm, now });
    return { query, slots: query && findSlots(plan, query) };
  }, [plan, task, calm, now]);
}

function OfTask({ task, opened }: { readonly task: PlanningTask; readonly opened: OpenedSlots }) {
  const { t } = useTranslation('slots');
  const board = useBoard();
  const { plan, facts, store, show, view } = board;
  const { close } = useOpening();
  const [wishes, setWishes] = useState(() => firstWishes(board, task, opened.people));
  const { query, slots } = useSlots(task, wishes);
  const pick = (slot: SlotProposal): void => {
    if (!query) return;
    const id = newId();
    if (store.run(scheduleOf(plan, task, { slot, query, id })).status !== 'accepted') return;
    close();
    const day = dayOfLocal(toLocal(plan.settings.zone, slot.start));
    if (view.face === 'table') return;
    show({ day });
    scrollSignal.set({ interventionId: id, rowId: null });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isTyping = event.target instanceof HTMLInputElement && event.target.type !== 'radio';
    const slot = isTyping ? undefined : slots?.slots[Number(event.key) - 1];
    if (!slot || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    pick(slot);
  };
  return (
    <Floating anchor={opened.anchor} label={t('title')} width={420}>
      <div data-slots={task.id} onKeyDown={onKeyDown}>
        <div className={popover['head']}>
          <Dot status={facts.statusOf(task)} size={15} />
          <div>
            <b>{`${t('title')} · ${task.label}`}</b>
            <small>{worksiteNameOf(plan, task.worksiteId)}</small>
          </div>
        </div>
        <Proposals slots={slots} onPick={pick} />
        <WishFields task={task} value={wishes} onChange={setWishes} />
      </div>
    </Floating>
  );
}

/** What had to be done before, and is long over, tells a client nothing. */
const worthTelling = (slot: SlotProposal, now: number): SlotProposal => ({
  ...slot,
  reasons: slot.reasons.filter(
    ({ code, params }) => code !== 'after-link' || Number(params['until'] ?? 0) > now,
  ),
});

interface ProposalsProps {
  readonly slots: Slots | null;
  readonly onPick: (slot: SlotProposal) => void;
}

function Proposals({ slots, onPick }: ProposalsProps) {
  const { t } = useTranslation('slots');
  const { plan, language, now } = useBoard();
  const why = slots?.reasonIfEmpty;
  return (
    <div aria-live="polite">
      {slots && slots.slots.length > 0 ? (
        <ol className={classes['slots']} aria-label={t('candidates')}>
          {slots.slots.map((slot, index) => {
            const [first = '', ...reasons] = describeSlot(plan, worthTelling(slot, now), language);
            return (
              <li key={`${slot.start} ${slot.team.map(({ resourceId }) => resourceId).join(' ')}`}>
                <button
                  type="button"
                  className={classes['slot']}
                  data-slot={index + 1}
                  data-autofocus={index === 0 || undefined}
                  aria-keyshortcuts={String(index + 1)}
                  title={t('pick')}
                  onClick={() => onPick(slot)}
                >
                  <kbd aria-hidden>{index + 1}</kbd>
                  <b>{first}</b>
                  {reasons.length > 0 ? <small>{reasons.join(' ')}</small> : null}
                </button>
              </li>
            );
          })}
        </ol>
      ) : null}
      {slots === null ? <p className={popover['hint']}>{t('durationHint')}</p> : null}
      {why ? (
        <p className={classes['none']} data-testid="no-slot">
          <b>{t('none')}</b> {describeSlot(plan, why, language).join(' ')}{' '}
          <span>{t('noneHint')}</span>
        </p>
      ) : null}
    </div>
  );
}
