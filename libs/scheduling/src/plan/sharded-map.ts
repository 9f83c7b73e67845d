import type { Table } from '../model/index.js';

/** About how many entries a shard begins with: what one changed key costs to copy. */
const PER_SHARD = 16;
/** A table whose shards became this large is cut anew: once in a long while, never per change. */
const MOST_PER_SHARD = 4 * PER_SHARD;

/** Ids up to this long are hashed whole; of longer ones, every few characters are enough. */
const SHORT = 12;

/** Looked up once: in a test's sandbox each look at a global costs more than the hashing. */
const { imul } = Math;

/** Below zero or above, as it comes: shards are picked by its last bits. */
function hashOf(key: string): number {
  const step = key.length <= SHORT ? 1 : key.length >> 3;
  let hash = key.length;
  for (let i = key.length - 1; i >= 0; i -= step) hash = (imul(hash, 31) + key.charCodeAt(i)) | 0;
  return hash ^ (hash >>> 15);
}

function shardsFor(size: number): number {
  let count = 1;
  while (count * PER_SHARD < size) count *= 2;
  return count;
}

/** A few entries in columns. Looking for a key reads the hashes, one after the other, and then one key. */
interface Shard<V> {
  readonly hashes: readonly number[];
  readonly keys: readonly string[];
  readonly values: readonly V[];
}

/** A shard that is still written to. */
type Loose<V> = { -readonly [K in keyof Shard<V>]: Shard<V>[K][number][] };

const nothing = <V>(): Loose<V> => ({ hashes: [], keys: [], values: [] });

function placeIn(
  { hashes, keys }: Pick<Shard<unknown>, 'hashes' | 'keys'>,
  hash: number,
  key: string,
): number {
  for (let i = 0; i < hashes.length; i += 1) if (hashes[i] === hash && keys[i] === key) return i;
  return -1;
}

function append<V>(shard: Loose<V>, hash: number, [key, value]: readonly [string, V]): void {
  shard.hashes.push(hash);
  shard.keys.push(key);
  shard.values.push(value);
}

/** Shards are kept in bundles: a change copies one bundle, not the list of all shards. */
const BUNDLE_BITS = 6;
const BUNDLE = 1 << BUNDLE_BITS;

type Bundle<V> = readonly Shard<V>[];
type Bundles<V> = readonly Bundle<V>[];

/** How many shards there are: all bundles are full, but for the only one of a small table. */
const countOf = (bundles: Bundles<unknown>): number =>
  bundles.length > 1 ? bundles.length * BUNDLE : (bundles[0]?.length ?? 0);

/** The keys are different ones. */
function cut<V>(entries: Iterable<readonly [string, V]>, count: number): Bundles<V> {
  const shards = Array.from({ length: count }, () => nothing<V>());
  for (const entry of entries) {
    const hash = hashOf(entry[0]);
    const shard = shards[hash & (count - 1)];
    if (shard) append(shard, hash, entry);
  }
  return Array.from({ length: Math.ceil(count / BUNDLE) }, (_, i) =>
    shards.slice(i * BUNDLE, (i + 1) * BUNDLE),
  );
}

/** The shards of a changed copy: each is copied when it is first written to. */
class Draft<V> {
  private readonly bundles: Bundle<V>[];
  private readonly count: number;
  private readonly ownBundles = new Map<number, Shard<V>[]>();
  private readonly own = new Map<number, Loose<V>>();
  size: number;

  constructor(bundles: Bundles<V>, size: number) {
    this.bundles = [...bundles];
    this.count = countOf(bundles);
    this.size = size;
  }

  put(key: string, value: V | undefined): void {
    const hash = hashOf(key);
    const at = hash & (this.count - 1);
    const known = this.bundles[at >> BUNDLE_BITS]?.[at & (BUNDLE - 1)] ?? nothing<V>();
    const place = placeIn(known, hash, key);
    if (place >= 0 ? known.values[place] === value : value === undefined) return;
    const shard = this.writable(at, known);
    if (value === undefined) {
      this.size -= 1;
      for (const column of [shard.hashes, shard.keys, shard.values]) column.splice(place, 1);
    } else if (place >= 0) shard.values[place] = value;
    else {
      this.size += 1;
      append(shard, hash, [key, value]);
    }
  }

  done(): Bundles<V> | null {
    return this.own.size === 0 ? null : this.bundles;
  }

  private writable(at: number, { hashes, keys, values }: Shard<V>): Loose<V> {
    let shard = this.own.get(at);
    if (!shard) {
      shard = { hashes: [...hashes], keys: [...keys], values: [...values] };
      this.own.set(at, shard);
      this.writableBundle(at >> BUNDLE_BITS)[at & (BUNDLE - 1)] = shard;
    }
    return shard;
  }

  private writableBundle(i: number): Shard<V>[] {
    let bundle = this.ownBundles.get(i);
    if (!bundle) {
      bundle = [...(this.bundles[i] ?? [])];
      this.ownBundles.set(i, bundle);
      this.bundles[i] = bundle;
    }
    return bundle;
  }
}

/** The keys of a shard that another one does not hold, or with something else. */
function addDiffering<V>(keys: string[], shard: Shard<V>, other: Shard<V>): void {
  for (let i = 0; i < shard.keys.length; i += 1) {
    const key = shard.keys[i] ?? '';
    const place = placeIn(other, shard.hashes[i] ?? 0, key);
    if (place < 0 || other.values[place] !== shard.values[i]) keys.push(key);
  }
  for (let i = 0; i < other.keys.length; i += 1) {
    const key = other.keys[i] ?? '';
    if (placeIn(shard, other.hashes[i] ?? 0, key) < 0) keys.push(key);
  }
}

function differingShards<V>(ours: Bundles<V>, theirs: Bundles<V>): readonly string[] {
  const keys: string[] = [];
  ours.forEach((bundle, b) => {
    const others = theirs[b] ?? [];
    if (bundle === others) return;
    bundle.forEach((shard, i) => {
      const other = others[i];
      if (other && shard !== other) addDiffering(keys, shard, other);
    });
  });
  return keys;
}

/**
 * A map in small shards that many plans share and never write to again. A changed copy costs the
 * shards it touches and a short list or two, however large the table is and however often it changed.
 */
export class ShardedMap<V> implements Table<V> {
  readonly size: number;
  private readonly bundles: Bundles<V>;
  private readonly count: number;

  private constructor(bundles: Bundles<V>, size: number) {
    this.bundles = bundles;
    this.count = countOf(bundles);
    this.size = size;
  }

  static from<V>(base: ReadonlyMap<string, V>): ShardedMap<V> {
    return new ShardedMap<V>(cut(base, shardsFor(base.size)), base.size);
  }

  get(key: string): V | undefined {
    const hash = hashOf(key);
    const at = hash & (this.count - 1);
    const shard = this.bundles[at >> BUNDLE_BITS]?.[at & (BUNDLE - 1)];
    if (!shard) return undefined;
    const { hashes } = shard;
    for (let i = 0; i < hashes.length; i += 1) {
      if (hashes[i] === hash && shard.keys[i] === key) return shard.values[i];
    }
    return undefined;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  with(entries: Iterable<readonly [string, V | undefined]>): Table<V> {
    const draft = new Draft(this.bundles, this.size);
    for (const [key, value] of entries) draft.put(key, value);
    const bundles = draft.done();
    if (bundles === null) return this;
    const copy = new ShardedMap(bundles, draft.size);
    return draft.size <= this.count * MOST_PER_SHARD
      ? copy
      : new ShardedMap(cut(copy, shardsFor(draft.size)), draft.size);
  }

  /** The keys under which two tables say something else; cheap where they share most shards. */
  differing(other: ShardedMap<V>): readonly string[] {
    if (this.count === other.count) return differingShards(this.bundles, other.bundles);
    const keys: string[] = [];
    for (const [key, value] of this) if (other.get(key) !== value) keys.push(key);
    for (const key of other.keys()) if (!this.has(key)) keys.push(key);
    return keys;
  }

  *entries(): Generator<[string, V], undefined, unknown> {
    for (const bundle of this.bundles) {
      for (const { keys, values } of bundle) {
        for (const [i, value] of values.entries()) yield [keys[i] ?? '', value];
      }
    }
  }

  *keys(): Generator<string, undefined, unknown> {
    for (const bundle of this.bundles) for (const { keys } of bundle) yield* keys;
  }

  *values(): Generator<V, undefined, unknown> {
    for (const bundle of this.bundles) for (const { values } of bundle) yield* values;
  }

  [Symbol.iterator](): Generator<[string, V], undefined, unknown> {
    return this.entries();
  }

  forEach(visit: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const bundle of this.bundles) {
      for (const { keys, values } of bundle) {
        values.forEach((value, i) => {
          visit(value, keys[i] ?? '', this);
        });
      }
    }
  }
}
