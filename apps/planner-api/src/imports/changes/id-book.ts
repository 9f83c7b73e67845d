import { namedUuid } from '../../platform/named-uuid.js';

export interface BookOf {
  /** Ids are made within it: the board's id. */
  readonly space: string;
  readonly kind: string;
  /** Key → id of what stands in the plan. */
  readonly present: ReadonlyMap<string, string>;
  /** Every key that the file will ask for. */
  readonly asked: Iterable<string>;
}

/**
 * Which record a key of the file means: the one that carries the key now, else the one that an
 * earlier import made for it (somebody renamed it since), else a new one. No two keys of one file
 * mean the same record.
 */
export class IdBook {
  private readonly claimed = new Map<string, string>();
  private readonly taken = new Set<string>();

  constructor(private readonly of: BookOf) {
    for (const key of of.asked) {
      const id = of.present.get(key);
      if (id !== undefined) this.taken.add(id);
    }
  }

  /** The id, and whether the key is asked for the first time. */
  claim(key: string): { readonly id: string; readonly first: boolean } {
    const known = this.claimed.get(key);
    if (known !== undefined) return { id: known, first: false };
    const id = this.of.present.get(key) ?? this.madeFor(key);
    this.claimed.set(key, id);
    this.taken.add(id);
    return { id, first: true };
  }

  private madeFor(key: string): string {
    const { space, kind } = this.of;
    let id = namedUuid(space, `${kind}:${key}`);
    for (let attempt = 2; this.taken.has(id); attempt += 1) {
      id = namedUuid(space, `${kind}:${key}#${attempt}`);
    }
    return id;
  }
}
