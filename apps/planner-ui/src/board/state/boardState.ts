import {
  apply,
  decide,
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
  /** What it does to the plan below it: decided again whenever that plan changes. */
  readonly outcome: Accepted;
}

/** A command that is not done after all, and why. */
export interface Dropped {
  readonly commandId: string;
  readonly command: PlanningCommand;
  readonly violations: readonly Violation[];
}

/** One accepted command as it arrives from the server, by whatever way. */
export interface Arrival {
  readonly revision: number;
  readonly commandId: string | null;
  readonly changes: ChangeSet;
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
    return { ...state, dropped: [{ commandId, command, violations: outcome.violations }] };
  }
  return {
    ...state,
    pending: [...state.pending, { commandId, command, context, outcome }],
    visible: apply(state.visible, outcome.changes),
    dropped: [],
  };
}

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
    dropped: [{ commandId, command: refused.command, violations }, ...next.dropped],
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
      dropped.push({
        commandId: one.commandId,
        command: one.command,
        violations: outcome.violations,
      });
      continue;
    }
    kept.push({ ...one, outcome });
    visible = apply(visible, outcome.changes);
  }
  return { ...state, pending: kept, visible, dropped };
}
