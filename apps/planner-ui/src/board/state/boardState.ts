import {
  apply,
  decide,
  hashChanges,
  type ChangeSet,
  type Outcome,
  type Plan,
  type PlanningCommand,
  type Violation,
} from '@pastille/scheduling';
import type { Accepted, Context } from '@pastille/scheduling';

/** A command that this browser gave and that the server has not answered yet. */
export interface Pending {
  readonly commandId: string;
  readonly command: PlanningCommand;
  readonly context: Context;
  /** Hash of the verdict that the person saw: something else is never done in its place. */
  readonly expect: string;
  /** The revision below it when it was given: what came later, the person had not seen. */
  readonly basedOn: number;
  /** What it does to the plan below it: decided again whenever that plan changes. */
  readonly outcome: Accepted;
}

/** What of a pending command must outlive a reload of the page. */
export type Kept = Omit<Pending, 'outcome'>;

/** A command that is not done after all, and why. */
export interface Dropped {
  readonly commandId: string;
  readonly command: PlanningCommand;
  readonly violations: readonly Violation[];
  /** As it was pending; `null`: it was refused at once. */
  readonly was: Kept | null;
  /** What it would have done. */
  readonly changes: ChangeSet;
}

/** One accepted command as it arrives from the server, by whatever way. */
export interface Arrival {
  readonly revision: number;
  readonly commandId: string | null;
  readonly changes: ChangeSet;
  /** Who did it, and by which kind of command: told by the server's log, not by the answer to oneself. */
  readonly actor?: { readonly id: string; readonly name: string };
  readonly verb?: string;
  /** Of an undo: the command that it took back. */
  readonly undoes?: string | null;
}

/**
 * What a board in a browser knows: the plan that the server confirmed, what this person did since,
 * and both together. `visible` is always `pending` decided one after the other on `confirmed`.
 */
export interface BoardState {
  readonly confirmed: Plan;
  readonly pending: readonly Pending[];
  readonly visible: Plan;
  /** Revisions that came before the ones they follow, by revision. */
  readonly early: ReadonlyMap<number, Arrival>;
  /** Fell away in the last step. */
  readonly dropped: readonly Dropped[];
  /** What must be asked before the plan is whole again. */
  readonly needs: 'nothing' | 'changes' | 'plan';
}

export type BoardEvent =
  | {
      readonly type: 'commanded';
      readonly commandId: string;
      readonly command: PlanningCommand;
      readonly context: Context;
    }
  | { readonly type: 'restored'; readonly kept: Kept }
  | { readonly type: 'arrived'; readonly arrivals: readonly Arrival[] }
  | {
      readonly type: 'refused';
      readonly commandId: string;
      readonly violations: readonly Violation[];
    }
  | { readonly type: 'lost'; readonly needs: 'changes' | 'plan' }
  | { readonly type: 'replaced'; readonly plan: Plan };

const NOTHING_EARLY: ReadonlyMap<number, Arrival> = new Map();

export const startBoard = (plan: Plan): BoardState => ({
  confirmed: plan,
  pending: [],
  visible: plan,
  early: NOTHING_EARLY,
  dropped: [],
  needs: 'nothing',
});

/** The same function judges a click before it becomes a command. */
export const judge = (state: BoardState, command: PlanningCommand, context: Context): Outcome =>
  decide(state.visible, command, context);

export function reduceBoard(state: BoardState, event: BoardEvent): BoardState {
  switch (event.type) {
    case 'commanded':
      return command(state, event);
    case 'restored':
      return pend(state, event.kept);
    case 'arrived':
      return arrive(state, event.arrivals);
    case 'refused':
      return refuse(state, event.commandId, event.violations);
    case 'lost':
      return { ...state, dropped: [], needs: state.needs === 'plan' ? 'plan' : event.needs };
    case 'replaced':
      return replace(state, event.plan);
  }
}

function command(state: BoardState, event: Extract<BoardEvent, { type: 'commanded' }>): BoardState {
  const { commandId, command, context } = event;
  const outcome = decide(state.visible, command, context);
  if (outcome.status === 'refused') {
    const { violations } = outcome;
    return { ...state, dropped: [{ commandId, command, violations, was: null, changes: [] }] };
  }
  const seen = { expect: hashChanges(outcome.changes), basedOn: state.confirmed.revision };
  return onTop(state, { commandId, command, context, ...seen, outcome });
}

/** A command from before the page was reloaded. */
function pend(state: BoardState, kept: Kept): BoardState {
  const outcome = decide(state.visible, kept.command, kept.context);
  return outcome.status === 'refused'
    ? { ...state, dropped: [droppedOf(kept, outcome.violations, [])] }
    : onTop(state, { ...kept, outcome });
}

const onTop = (state: BoardState, pending: Pending): BoardState => ({
  ...state,
  pending: [...state.pending, pending],
  visible: apply(state.visible, pending.outcome.changes),
  dropped: [],
});

const droppedOf = (was: Kept, violations: readonly Violation[], changes: ChangeSet): Dropped => ({
  commandId: was.commandId,
  command: was.command,
  violations,
  was,
  changes,
});

/** Applies what follows on without a gap, keeps what came early, ignores what is old. */
function arrive(state: BoardState, arrivals: readonly Arrival[]): BoardState {
  const early = new Map(state.early);
  const answered = new Set<string>();
  for (const arrival of arrivals) {
    // A command without effect has no revision of its own: it is done where the plan stands.
    if (arrival.changes.length === 0 && arrival.commandId) answered.add(arrival.commandId);
    else if (arrival.revision > state.confirmed.revision) early.set(arrival.revision, arrival);
    else if (arrival.commandId) answered.add(arrival.commandId);
  }
  let confirmed = state.confirmed;
  for (
    let next = early.get(confirmed.revision + 1);
    next;
    next = early.get(confirmed.revision + 1)
  ) {
    early.delete(next.revision);
    if (next.commandId) answered.add(next.commandId);
    confirmed = apply(confirmed, next.changes, next.revision);
  }
  const pending = state.pending.filter(({ commandId }) => !answered.has(commandId));
  return rebase(
    { ...state, confirmed, early, needs: early.size > 0 ? 'changes' : 'nothing' },
    pending,
  );
}

function refuse(
  state: BoardState,
  commandId: string,
  violations: readonly Violation[],
): BoardState {
  const refused = state.pending.find((one) => one.commandId === commandId);
  if (!refused) return { ...state, dropped: [] };
  const next = rebase(
    state,
    state.pending.filter((one) => one !== refused),
  );
  return {
    ...next,
    dropped: [droppedOf(refused, violations, refused.outcome.changes), ...next.dropped],
  };
}

/** A plan fetched anew; one that is older than what the socket brought meanwhile is not a step back. */
function replace(state: BoardState, plan: Plan): BoardState {
  if (plan.revision < state.confirmed.revision && state.needs !== 'plan')
    return { ...state, dropped: [] };
  const early = new Map([...state.early].filter(([revision]) => revision > plan.revision));
  return arrive(rebase({ ...state, confirmed: plan, early, needs: 'nothing' }, state.pending), []);
}

/** Decides the pending commands again on the confirmed plan: what is refused now falls away with its reason. */
function rebase(state: BoardState, pending: readonly Pending[]): BoardState {
  if (state.visible === state.confirmed && pending.length === 0)
    return { ...state, pending, dropped: [] };
  let visible = state.confirmed;
  const kept: Pending[] = [];
  const dropped: Dropped[] = [];
  for (const one of pending) {
    const outcome = decide(visible, one.command, one.context);
    if (outcome.status === 'refused') {
      dropped.push(droppedOf(one, outcome.violations, one.outcome.changes));
      continue;
    }
    kept.push({ ...one, outcome });
    visible = apply(visible, outcome.changes);
  }
  return { ...state, pending: kept, visible, dropped };
}
