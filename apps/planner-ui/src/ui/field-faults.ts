import { createContext, useContext, useEffect } from 'react';

export interface FieldFaults {
  /** One has tried to save: until then nobody is told that an untouched field is empty. */
  readonly tried: boolean;
  /** What the API said of a field, by its name. */
  readonly said: ReadonlyMap<string, string>;
  /** The fields that show their own sentence: what is said of another one stands under the form. */
  readonly shown: Set<string>;
}

export const FieldFaultsContext = createContext<FieldFaults>({
  tried: false,
  said: new Map(),
  shown: new Set(),
});

/** The sentence that stands at a field: what the form finds wrong with it, else what the API found. */
export function useFieldFault(field: string, own: string | null): string | null {
  const { tried, said, shown } = useContext(FieldFaultsContext);
  useEffect(() => {
    shown.add(field);
    return () => void shown.delete(field);
  }, [field, shown]);
  return (tried ? own : null) ?? said.get(field) ?? null;
}
