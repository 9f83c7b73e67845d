import { hashChanges } from '../changes/hash-changes.js';
import { decide } from '../decide/decide.js';
import type { Accepted } from '../decide/outcome.js';
import type { Snapshot } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { compile } from '../plan/compile.js';
import { conflicts } from '../rules/conflicts.js';
import { chance } from './chance.js';
import { bytesOf, commandOf, contextOf } from './random-sequence.js';

/**
 * One story as bytes: every outcome, the fingerprint of its changes, the conflicts after it, and the
 * plan at the end. Two machines that play the same seed on the same snapshot must write the same.
 */
export function storyBytes(snapshot: Snapshot, seed: number, commands: number): string {
  const dice = chance(seed);
  const lines: string[] = [];
  const done: Accepted[] = [];
  let plan = compile(snapshot);
  for (let step = 0; step < commands; step += 1) {
    const context = contextOf(dice);
    const command = commandOf(plan, dice, done);
    const outcome = decide(plan, command, context);
    if (outcome.status === 'accepted') {
      done.push(outcome);
      plan = apply(plan, outcome.changes, plan.revision + 1);
      lines.push(hashChanges(outcome.changes));
    }
    lines.push(JSON.stringify(outcome), JSON.stringify(conflicts(plan, context.now)));
  }
  return [...lines, bytesOf(plan)].join('\n');
}
