/** The same throws for the same seed (a 32-bit xorshift). */
export function aDice(seed: number) {
  let state = seed | 0 || 1;
  const below = (limit: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
  return {
    below,
    /** `undefined` for an empty list. */
    of: <T>(list: readonly T[]): T | undefined => list[below(Math.max(list.length, 1))],
  };
}
