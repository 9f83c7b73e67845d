import { Splitter, StandardEvent } from '@fullcalendar/react/protected-api';

/*
 * The calendar makes all that it knows anew of each list of events: every row is sliced, placed and drawn again
 * because one bar moved. Here rows and bars that say what they said before stay the objects they were.
 */

const isThing = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Flat enough: what a bar is made of are texts, numbers, dates and lists that are kept. */
function isAlike(a: unknown, b: unknown, depth = 4): boolean {
  if (a === b) return true;
  if (!isThing(a) || !isThing(b) || depth === 0) return false;
  if (a instanceof Date) return b instanceof Date && a.getTime() === b.getTime();
  return isAlikeIn(a, b, depth - 1);
}

function isAlikeIn(a: object, b: object, depth: number): boolean {
  const keys = Object.keys(a);
  const isAlikeAt = (key: string): boolean =>
    isAlike(Reflect.get(a, key), Reflect.get(b, key), depth);
  return keys.length === Object.keys(b).length && keys.every(isAlikeAt);
}

StandardEvent.addPropsEquality({ eventRange: isAlike });

/** By key; what is as it was stays the same object. */
export function keepAlike<T extends object>(before: T | undefined, after: T): T {
  if (!before) return after;
  for (const key of Object.keys(after)) {
    const known: unknown = Reflect.get(before, key);
    if (known !== undefined && isAlike(known, Reflect.get(after, key)))
      Reflect.set(after, key, known);
  }
  return after;
}

/** Lets a method that splits by row keep the parts that are as they were. */
function keepParts(name: '_splitEventStore' | '_splitIndividualUi'): void {
  const split: unknown = Reflect.get(Splitter.prototype, name);
  if (typeof split !== 'function') return;
  const known = new WeakMap<object, object>();
  Reflect.set(Splitter.prototype, name, function parts(this: object, ...all: unknown[]): object {
    const made: unknown = Reflect.apply(split, this, all);
    if (!isThing(made)) return {};
    const kept = keepAlike(known.get(this), made);
    known.set(this, kept);
    return kept;
  });
}

keepParts('_splitEventStore');
keepParts('_splitIndividualUi');
