const { imul, floor } = Math;

/** A reproducible dice: the same seed throws the same numbers on every machine. */
export interface Chance {
  /** A whole number from 0 to `below` − 1. */
  below(below: number): number;
  /** True `perMille` times out of a thousand. */
  happens(perMille: number): boolean;
}

/** Mulberry32 (Tommy Ettinger, 2017, public domain): 32 bits of state are plenty for test plans. */
export function chance(seed: number): Chance {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => floor((next() / 4294967296) * limit);
  return { below, happens: (perMille) => below(1000) < perMille };
}
