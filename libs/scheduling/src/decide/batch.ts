import type { ChangeSet } from '../changes/change.js';
import { squash } from '../changes/squash.js';
import type { Plan, RecordKind } from '../model/index.js';
import type { Batch, PlanningCommand } from './command.js';
import type { Context, Reason, Refused, Stop, Violation } from './outcome.js';
import type { Settled } from './settle.js';
import { invalid, proposed, refused, type Paths, type Verdict } from './verdict.js';

/** Judges one act on a plan, with the calls and the copies that go with it. */
export type Settle = (plan: Plan, command: PlanningCommand, context: Context) => Settled | Refused;

/** A violation as seen from the whole: which of the acts, and where in it. */
const within = (i: number, found: Violation): Violation => ({
  ...found,
  field: found.field === null ? `commands.${i}` : `commands.${i}.${found.field}`,
});

interface Step {
  readonly i: number;
  readonly changes: ChangeSet;
  readonly paths: Paths;
}

/** Which of the acts wrote a record last tells where in the command it stands. */
function pathsOf(steps: readonly Step[]): Paths {
  const paths: Partial<Record<RecordKind, (id: string) => string>> = {};
  for (const { changes } of steps) {
    for (const { kind } of changes) {
      paths[kind] ??= (id) => {
        const last = steps.findLast((one) =>
          one.changes.some((change) => change.kind === kind && change.id === id),
        );
        const own = last?.paths[kind]?.(id);
        const head = `commands.${last?.i ?? 0}`;
        return own === undefined ? head : `${head}.${own}`;
      };
    }
  }
  return paths;
}

/**
 * Several acts as one: each judged on the plan as the ones before it left it, all or nothing, one step to
 * undo. Conflicts are told for the whole alone. A refused act does not hide what else is wrong: the
 * following ones are judged as if it had not been asked. Undos may be among them, newest first: « everything
 * since 10:40 by X »; no batch in a batch.
 */
export function batch(
  plan: Plan,
  { commands }: Batch,
  { context, settle }: { readonly context: Context; readonly settle: Settle },
): Verdict {
  const steps: Step[] = [];
  const violations: Violation[] = [];
  const reasons: Reason[] = [];
  const stops: Stop[] = [];
  let present = plan;
  for (const [i, command] of commands.entries()) {
    const one =
      command.type === 'batch'
        ? refused([invalid('not-in-batch', 'type')])
        : settle(present, command, context);
    if (one.status === 'refused') {
      violations.push(...one.violations.map((found) => within(i, found)));
      continue;
    }
    steps.push({ i, changes: one.changes, paths: one.proposal.paths });
    reasons.push(...one.proposal.reasons);
    stops.push(...one.proposal.stops);
    present = one.after;
  }
  if (violations.length > 0) return refused(violations);
  const changes = squash(steps.map((step) => step.changes));
  return proposed(changes, { reasons, stops, paths: pathsOf(steps), told: true });
}
