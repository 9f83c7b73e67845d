import type { Table } from '../model/index.js';

/** Above this many changed keys a table is copied whole, so that reading stays one or two look-ups. */
const MOST_CHANGED_KEYS = 256;

/**
 * A map as two layers: a base that many plans share and never write to, and the few keys that
 * differ. A changed copy costs the size of the upper layer, not of the table.
 */
export class LayeredMap<V> implements Table<V> {
  readonly size: number;
  private readonly base: ReadonlyMap<string, V>;
  /** `undefined`: taken out. */
  private readonly changed: ReadonlyMap<string, V | undefined>;

  private constructor(
    base: ReadonlyMap<string, V>,
    changed: ReadonlyMap<string, V | undefined>,
    size: number,
  ) {
    this.base = base;
    this.changed = changed;
    this.size = size;
  }

  static from<V>(base: ReadonlyMap<string, V>): LayeredMap<V> {
    return new LayeredMap<V>(base, new Map(), base.size);
  }

  get(key: string): V | undefined {
    return this.changed.has(key) ? this.changed.get(key) : this.base.get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  with(entries: Iterable<readonly [string, V | undefined]>): Table<V> {
    const changed = new Map(this.changed);
    let size = this.size;
    for (const [key, value] of entries) {
      const before = changed.has(key) ? changed.get(key) : this.base.get(key);
      if (before === undefined && value !== undefined) size += 1;
      if (before !== undefined && value === undefined) size -= 1;
      changed.set(key, value);
    }
    if (changed.size === this.changed.size && changed.size === 0) return this;
    const copy = new LayeredMap(this.base, changed, size);
    return changed.size > MOST_CHANGED_KEYS ? LayeredMap.from(new Map(copy)) : copy;
  }

  *entries(): Generator<[string, V], undefined, unknown> {
    if (this.changed.size === 0) {
      yield* this.base;
      return;
    }
    for (const entry of this.base) if (!this.changed.has(entry[0])) yield entry;
    for (const [key, value] of this.changed) if (value !== undefined) yield [key, value];
  }

  *keys(): Generator<string, undefined, unknown> {
    for (const entry of this.entries()) yield entry[0];
  }

  *values(): Generator<V, undefined, unknown> {
    for (const entry of this.entries()) yield entry[1];
  }

  [Symbol.iterator](): Generator<[string, V], undefined, unknown> {
    return this.entries();
  }

  forEach(visit: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }
}
