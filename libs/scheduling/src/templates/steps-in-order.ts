/** What has a key, waits for others by theirs, and has its place in a list. */
export interface Waiting {
  readonly key: string;
  readonly after: readonly { readonly key: string }[];
}

/**
 * Each after what it waits for, else as listed: the first of the list that may come comes. What is in a
 * circle, or waits for one, is left out.
 */
export function inOrder<T extends Waiting>(list: readonly T[]): readonly T[] {
  const keys = new Set(list.map(({ key }) => key));
  const done = new Set<string>();
  const ordered: T[] = [];
  let left = list;
  while (left.length > 0) {
    const next = left.find(({ after }) =>
      after.every(({ key }) => done.has(key) || !keys.has(key)),
    );
    if (!next) break;
    done.add(next.key);
    ordered.push(next);
    left = left.filter((one) => one !== next);
  }
  return ordered;
}

/** The keys of one circle in the order of the work, each waited for by the one behind it; `null`: there is none. */
export function circleOf(list: readonly Waiting[]): readonly string[] | null {
  const free = new Set(inOrder(list).map(({ key }) => key));
  const stuck = new Map(
    list.filter(({ key }) => !free.has(key)).map((one) => [one.key, one] as const),
  );
  // Whatever is stuck waits for something stuck: going back must come round.
  const path: string[] = [];
  let at = [...stuck.values()][0];
  while (at && !path.includes(at.key)) {
    path.push(at.key);
    const before = at.after.find(({ key }) => stuck.has(key));
    at = before && stuck.get(before.key);
  }
  return at ? path.slice(path.indexOf(at.key)).reverse() : null;
}
