import type { Table } from '../model/index.js';

/** About how many entries a shard begins with: what one changed key costs to copy. */
const PER_SHARD = 16;
/** A table whose shards became this large is cut anew: once in a long while, never per change. */
const MOST_PER_SHARD = 4 * PER_SHARD;

/** Ids up to this long are hashed whole; of longer ones, every few characters are enough. */
const SHORT = 12;

/** Looked up once: in a test's sandbox each look at a global costs more than the hashing. */
const { imul } = Math;

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

type Shards<V> = readonly ReadonlyMap<string, V>[];

function cut<V>(entries: Iterable<readonly [string, V]>, count: number): Shards<V> {
  const shards = Array.from({ length: count }, () => new Map<string, V>());
  for (const [key, value] of entries) shards[hashOf(key) & (count - 1)]?.set(key, value);
  return shards;
}

/** The shards of a changed copy: each is copied when it is first written to. */
class Draft<V> {
  private readonly shards: ReadonlyMap<string, V>[];
  private readonly own = new Map<number, Map<string, V>>();
  size: number;

  constructor(shards: Shards<V>, size: number) {
    this.shards = [...shards];
    this.size = size;
  }

  put(key: string, value: V | undefined): void {
    const at = hashOf(key) & (this.shards.length - 1);
    const before = this.shards[at]?.get(key);
    if (before === value) return;
    if (before === undefined) this.size += 1;
    if (value === undefined) this.size -= 1;
    const shard = this.writable(at);
    if (value === undefined) shard.delete(key);
    else shard.set(key, value);
  }

  done(): Shards<V> | null {
    return this.own.size === 0 ? null : this.shards;
  }

  private writable(at: number): Map<string, V> {
    let shard = this.own.get(at);
    if (!shard) {
      shard = new Map(this.shards[at]);
      this.own.set(at, shard);
      this.shards[at] = shard;
    }
    return shard;
  }
}

/**
 * A map in small shards that many plans share and never write to again. A changed copy costs the
 * shards it touches and one list of shards, however large the table is and however often it changed.
 */
export class ShardedMap<V> implements Table<V> {
  readonly size: number;
  private readonly shards: Shards<V>;

  private constructor(shards: Shards<V>, size: number) {
    this.shards = shards;
    this.size = size;
  }

  static from<V>(base: ReadonlyMap<string, V>): ShardedMap<V> {
    return new ShardedMap<V>(cut(base, shardsFor(base.size)), base.size);
  }

  get(key: string): V | undefined {
    const { shards } = this;
    return shards[hashOf(key) & (shards.length - 1)]?.get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  with(entries: Iterable<readonly [string, V | undefined]>): Table<V> {
    const draft = new Draft(this.shards, this.size);
    for (const [key, value] of entries) draft.put(key, value);
    const shards = draft.done();
    if (shards === null) return this;
    const copy = new ShardedMap(shards, draft.size);
    return draft.size <= shards.length * MOST_PER_SHARD
      ? copy
      : new ShardedMap(cut(copy, shardsFor(draft.size)), draft.size);
  }

  /** The keys under which two tables say something else; cheap where they share most shards. */
  differing(other: ShardedMap<V>): readonly string[] {
    const keys: string[] = [];
    const isCutAlike = this.shards.length === other.shards.length;
    this.shards.forEach((shard, i) => {
      const theirs = isCutAlike ? other.shards[i] : other;
      if (theirs === shard || !theirs) return;
      for (const [key, value] of shard) if (theirs.get(key) !== value) keys.push(key);
      if (!isCutAlike) return;
      for (const key of theirs.keys()) if (!shard.has(key)) keys.push(key);
    });
    if (!isCutAlike) for (const key of other.keys()) if (!this.has(key)) keys.push(key);
    return keys;
  }

  *entries(): Generator<[string, V], undefined, unknown> {
    for (const shard of this.shards) yield* shard;
  }

  *keys(): Generator<string, undefined, unknown> {
    for (const shard of this.shards) yield* shard.keys();
  }

  *values(): Generator<V, undefined, unknown> {
    for (const shard of this.shards) yield* shard.values();
  }

  [Symbol.iterator](): Generator<[string, V], undefined, unknown> {
    return this.entries();
  }

  forEach(visit: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const shard of this.shards) for (const [key, value] of shard) visit(value, key, this);
  }
}
