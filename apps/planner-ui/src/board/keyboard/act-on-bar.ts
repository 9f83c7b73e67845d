import type { Intervention, PlanningCommand } from '@pastille/scheduling';
import { dayOfLocal, toLocal } from '@pastille/time';
import type { BoardContextValue } from '../board-context.js';
import { anchorOf, type Anchor, type Opened, type Opening } from '../popover/opened.js';
import { cancelCommand, forAll, lockCommand, standing } from '../selection/act-on-many.js';
import { extendSelection, toggleSelected } from '../selection/choose.js';
import { actedOn, selectionSignal } from '../selection/selected.js';
import { neighbourOf, stepMove, stepReplace, stepResize } from '../state/steps.js';
import { axisOf } from '../timeline/axis.js';
import { rangeOf } from '../view/range.js';
import { scrollSignal } from '../view/scroll-request.js';
import type { FocusedBar } from './focused-bar.js';
import type { KeyAct } from './keys.js';
import { outcomeWords } from './outcome-words.js';
import { say } from './say.js';

export type BarAct = Extract<KeyAct, { on: 'bar' }>;

/** What one can act with. */
export interface Hands {
  readonly board: BoardContextValue;
  readonly opening: Opening;
}

/** All that a key acts on: the bar under the focus, or everything chosen where that bar is among it. */
const actedOnBy = (board: BoardContextValue, { one }: FocusedBar): readonly Intervention[] =>
  standing(board.plan, actedOn(selectionSignal.get(), one.id));

function replaceCommand(
  { plan }: BoardContextValue,
  ones: readonly Intervention[],
  { rowId, direction }: { readonly rowId: string; readonly direction: -1 | 1 },
): PlanningCommand | null {
  const to = neighbourOf(plan, rowId, direction);
  if (to === null) return null;
  const own = ones.filter(({ team }) => team.some(({ resourceId }) => resourceId === rowId));
  return forAll(own, (one) => stepReplace(one, { from: rowId, to }));
}

function commandOf(board: BoardContextValue, bar: FocusedBar, act: BarAct): PlanningCommand | null {
  const { plan, view } = board;
  const ones = actedOnBy(board, bar);
  const axis = axisOf(act.act === 'move' && act.byDay ? 'month' : view.scale, plan.settings.hours);
  switch (act.act) {
    case 'move':
      return forAll(ones, (one) => stepMove({ plan, axis }, one, act.steps));
    case 'resize':
      return forAll(ones, (one) => stepResize(one, act.steps));
    case 'replace':
      return replaceCommand(board, ones, { rowId: bar.rowId, direction: act.direction });
    case 'lock-time':
      return lockCommand(ones, 'time');
    case 'lock-team':
      return lockCommand(ones, 'team');
    case 'cancel':
      return cancelCommand(ones);
    default:
      return null;
  }
}

/** What opens on a bar; `null`: an act that is done at once. */
function openedBy(
  act: BarAct,
  { one, rowId, element }: FocusedBar,
  mayPlan: boolean,
): Opened | null {
  const of = { interventionId: one.id, anchor: anchorOf(element) };
  switch (act.act) {
    case 'open':
      return { kind: 'intervention', part: 'details', ...of };
    case 'menu':
      return { kind: 'menu', rowId, ...of };
    case 'shift':
    case 'split':
      return mayPlan ? { kind: act.act, ...of } : null;
    case 'link':
      return mayPlan && one.taskId !== null
        ? { kind: 'link-to', taskId: one.taskId, anchor: of.anchor }
        : null;
    default:
      return openedOnTask(act, one, of.anchor);
  }
}

/** What opens on the task of a bar, where it has one. */
function openedOnTask(act: BarAct, { taskId }: Intervention, anchor: Anchor): Opened | null {
  if (taskId === null) return null;
  if (act.act === 'link') return { kind: 'link-to', taskId, anchor };
  return act.act === 'plan' ? { kind: 'task', taskId, day: null, resourceId: null, anchor } : null;
}

/** Changes what is chosen, and nothing of the plan. */
function choose({ one, rowId }: FocusedBar, act: BarAct): boolean {
  const at = { interventionId: one.id, rowId };
  if (act.act === 'select') toggleSelected(at);
  else if (act.act === 'extend') extendSelection(at, act.way);
  else return false;
  return true;
}

/** The keyboard's way to every gesture of the pointer. */
export function actOnBar({ board, opening }: Hands, bar: FocusedBar, act: BarAct): void {
  if (choose(bar, act)) return;
  const opened = openedBy(act, bar, board.mayPlan);
  if (opened) {
    opening.open(opened);
    return;
  }
  const command = board.mayPlan ? commandOf(board, bar, act) : null;
  if (command) perform(board, bar, command);
}

function perform(board: BoardContextValue, bar: FocusedBar, command: PlanningCommand): void {
  const { plan, store, language } = board;
  const outcome = store.run(command);
  say(outcomeWords(plan, outcome, { language, held: bar.one.id }));
  if (outcome.status === 'accepted') follow(board, bar, command);
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
  const own = command.moves.find(({ interventionId }) => interventionId === one.id);
  scrollSignal.set({ interventionId: one.id, rowId: own?.replace?.to ?? rowId });
}
