/** Ids and keys are compared by code unit: the same order on every machine, whatever its locale. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  byCodeUnit(a.id, b.id);
