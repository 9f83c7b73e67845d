import type { Table } from '../model/index.js';
import { ShardedMap } from './sharded-map.js';

/** The keys under which two tables hold something else, in no order. */
export function differing<V>(before: Table<V>, after: Table<V>): readonly string[] {
  if (before === after) return [];
  if (before instanceof ShardedMap && after instanceof ShardedMap) return before.differing(after);
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => before.get(key) !== after.get(key));
}
