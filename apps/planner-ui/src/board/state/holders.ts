import type { Person } from '../sync/boardSocket.js';

/** Who holds what, but oneself: by intervention, the name. */
export const holdersOf = (people: readonly Person[], myId: string): ReadonlyMap<string, string> =>
  new Map(
    people.flatMap(({ userId, name, holding }): [string, string][] =>
      holding !== null && userId !== myId ? [[holding, name]] : [],
    ),
  );
