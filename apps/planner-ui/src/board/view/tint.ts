import type { Intervention, Plan, PlanningTask } from '@pastille/scheduling';
import { taskOf } from './names.js';

/** The four trades of the drawing, under the words that companies use for them. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/pool|piscin|spa/i, 'var(--pool)'],
  [/stove|po[êe]le|chemin|fumist|insert/i, 'var(--stove)'],
  [/garden|jardin|paysag|espaces? vert|landscap/i, 'var(--garden)'],
  [/plumb|plomb|chauff|heating|sanita|bain|bathroom/i, 'var(--plumb)'],
];

const OTHERS = [
  '#2b7fc3',
  '#b4532a',
  '#4d8a2f',
  '#6b5bb5',
  '#177f8a',
  '#a8478c',
  '#8a6d00',
  '#4a6078',
];

function hashOf(text: string): number {
  let hash = 7;
  for (const letter of text) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return hash;
}

/** A word keeps its colour for ever and on every machine. */
export function tintOfTrade(trade: string | null): string {
  if (!trade) return 'var(--ink-3)';
  const known = KNOWN.find(([pattern]) => pattern.test(trade));
  return known ? known[1] : (OTHERS[hashOf(trade) % OTHERS.length] ?? 'var(--ink-3)');
}

export const tintOfTask = (plan: Plan, task: PlanningTask | undefined): string =>
  tintOfTrade((task?.kindId ? plan.records.taskKind.get(task.kindId)?.trade : null) ?? null);

export const tintOf = (plan: Plan, one: Intervention): string =>
  tintOfTask(plan, taskOf(plan, one));
