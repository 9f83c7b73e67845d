interface Identified {
  readonly id: string;
}

/** In the place of the one with its id, else at the end; at `position` where one is said. */
export function putInList<T extends Identified>(
  list: readonly T[],
  one: T,
  position: number | null,
): readonly T[] {
  const known = list.findIndex(({ id }) => id === one.id);
  const others = list.filter(({ id }) => id !== one.id);
  const at = position ?? (known < 0 ? others.length : known);
  return others.toSpliced(at, 0, one);
}

export const without = <T extends Identified>(list: readonly T[], id: string): readonly T[] =>
  list.filter((one) => one.id !== id);
