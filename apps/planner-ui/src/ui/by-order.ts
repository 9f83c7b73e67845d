interface Ordered {
  readonly order: number;
  readonly id: string;
}

export const byOrder = (a: Ordered, b: Ordered): number =>
  a.order - b.order || (a.id < b.id ? -1 : 1);

/** After the last of a list. */
export const nextOrder = (list: readonly Ordered[]): number =>
  list.reduce((highest, { order }) => Math.max(highest, order), 0) + 10;
