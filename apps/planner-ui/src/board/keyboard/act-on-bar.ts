import type { Intervention, PlanningCommand } from '@pastille/scheduling';
import { dayOfLocal, toLocal } from '@pastille/time';
import type { BoardContextValue } from '../board-context.js';
import { anchorOf, type Opened, type Opening } from '../popover/opened.js';
import { stepMove, stepReplace, stepResize } from '../state/steps.js';
import { axisOf } from '../timeline/axis.js';
import { rangeOf } from '../view/range.js';
import { scrollSignal } from '../view/scroll-request.js';
import type { KeyAct } from './keys.js';

export type BarAct = Extract<KeyAct, { on: 'bar' }>;

/** The bar under the focus, and the line on which it stands. */
export interface FocusedBar {
  readonly one: Intervention;
  readonly rowId: string;
  readonly element: Element;
}

/** What one can act with. */
export interface Hands {
  readonly board: BoardContextValue;
  readonly opening: Opening;
}

function commandOf(
  board: BoardContextValue,
  { one, rowId }: FocusedBar,
  act: BarAct,
): PlanningCommand | null {
  const { plan, view } = board;
  const { id: interventionId, lock } = one;
  const axis = axisOf(act.act === 'move' && act.byDay ? 'month' : view.scale, plan.settings.hours);
  switch (act.act) {
    case 'move':
      return stepMove({ plan, axis }, one, act.steps);
    case 'resize':
      return stepResize(plan, one, act.steps);
    case 'replace':
      return stepReplace(plan, one, { resourceId: rowId, direction: act.direction });
    case 'lock-time':
      return {
        type: 'set-lock',
        interventionId,
        facet: 'time',
        locked: lock.time === null,
        reason: null,
      };
    case 'lock-team':
      return {
        type: 'set-lock',
        interventionId,
        facet: 'team',
        locked: lock.team === null,
        reason: null,
      };
    case 'cancel':
      return { type: 'cancel-intervention', interventionId };
    default:
      return null;
  }
}

/** What opens on a bar; `null`: an act that is done at once. */
function openedBy(act: BarAct, { one, element }: FocusedBar, mayPlan: boolean): Opened | null {
  const of = { interventionId: one.id, anchor: anchorOf(element) };
  switch (act.act) {
    case 'open':
      return { kind: 'intervention', part: 'details', ...of };
    case 'menu':
      return { kind: 'menu', ...of };
    case 'shift':
    case 'split':
      return mayPlan ? { kind: act.act, ...of } : null;
    case 'plan':
      return one.taskId === null
        ? null
        : { kind: 'task', taskId: one.taskId, day: null, resourceId: null, anchor: of.anchor };
    default:
      return null;
  }
}

/** The keyboard's way to every gesture of the pointer. */
export function actOnBar({ board, opening }: Hands, bar: FocusedBar, act: BarAct): void {
  const opened = openedBy(act, bar, board.mayPlan);
  if (opened) {
    opening.open(opened);
    return;
  }
  const command = board.mayPlan ? commandOf(board, bar, act) : null;
  if (command && board.store.run(command).status === 'accepted') follow(board, bar, command);
}

/** The focus goes where the bar goes: to another row, or out of the days on screen. */
function follow(
  { store, plan, view, show }: BoardContextValue,
  { one, rowId }: FocusedBar,
  command: PlanningCommand,
): void {
  if (command.type !== 'move') return;
  const moved = store.getSnapshot().state.visible.intervention(one.id);
  if (!moved) return;
  const day = dayOfLocal(toLocal(plan.settings.zone, moved.start));
  const { from, days } = rangeOf(view.scale, view.day);
  if (day < from || day >= from + days) show({ day });
  scrollSignal.set({ interventionId: one.id, rowId: command.moves[0]?.replace?.to ?? rowId });
}
