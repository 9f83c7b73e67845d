/** Somebody who is free, the best first, with one bit for each thing a team must have. */
export interface Choice<T> {
  readonly one: T;
  readonly mask: number;
}

/** Skills and people meet in few ways; this bounds what a strange company could ask for. */
const MOST_STEPS = 10_000;

interface Search<T> {
  readonly choices: readonly Choice<T>[];
  readonly people: number;
  steps: number;
}

/** Fills what is missing, its lowest bit first; of people who are good for the same, the best. */
function covered<T>(
  search: Search<T>,
  chosen: readonly Choice<T>[],
  missing: number,
): readonly Choice<T>[] | null {
  if (missing === 0) return chosen;
  if (chosen.length === search.people) return null;
  const lowest = missing & -missing;
  const tried = new Set<number>();
  for (const choice of search.choices) {
    if ((choice.mask & lowest) === 0 || tried.has(choice.mask) || chosen.includes(choice)) continue;
    search.steps += 1;
    if (search.steps > MOST_STEPS) return null;
    tried.add(choice.mask);
    const found = covered(search, [...chosen, choice], missing & ~choice.mask);
    if (found) return found;
  }
  return null;
}

/**
 * So many of them that every bit of `needed` is there, the best ones as far as that allows; `null` where
 * it cannot be done.
 */
export function chooseTeam<T>(
  choices: readonly Choice<T>[],
  people: number,
  needed: number,
): readonly Choice<T>[] | null {
  if (choices.length < people) return null;
  const team = covered({ choices, people, steps: 0 }, [], needed);
  if (!team) return null;
  const rest = choices.filter((choice) => !team.includes(choice));
  const all = new Set([...team, ...rest.slice(0, people - team.length)]);
  return choices.filter((choice) => all.has(choice));
}
