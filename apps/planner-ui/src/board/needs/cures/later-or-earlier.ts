import type { Intervention, Move } from '@pastille/scheduling';
import type { Minutes } from '@pastille/time';
import { nameOfBar, openBars } from './bars.js';
import type { Ask, Idea } from './cure.js';

const moveTo = (one: Intervention, start: Minutes, unlock: boolean): Move => ({
  ...{ type: 'move', ripple: 'links', unlock },
  moves: [{ interventionId: one.id, start, replace: null }],
});

interface Wish {
  readonly one: Intervention;
  readonly start: Minutes;
}

/** To that minute, with what follows on the worksite; a padlock is taken off knowingly, by its own button. */
export function startingAt({ plan, conflict }: Ask, { one, start }: Wish): Idea {
  const isLocked = one.lock.time !== null;
  return {
    kind: isLocked ? 'unlock-and-start-at' : 'start-at',
    words: { at: start, what: nameOfBar(plan, one, conflict) },
    command: moveTo(one, start, isLocked),
  };
}

/** The minute that would content the rule, where it names one: of two bars the later moves there. */
export function contentTheRule(ask: Ask): readonly Idea[] {
  const { plan, conflict } = ask;
  const [later] = openBars(plan, conflict);
  const { needed } = conflict;
  return later && needed !== null && needed !== later.start
    ? [startingAt(ask, { one: later, start: needed })]
    : [];
}
