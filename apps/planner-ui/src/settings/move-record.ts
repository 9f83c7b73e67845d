interface Ordered {
  readonly id: string;
  readonly order: number;
}

/** The records whose order must be written so that one of a list goes up or down by one. */
export function movedBy<T extends Ordered>(list: readonly T[], record: T, step: -1 | 1): T[] {
  const at = list.findIndex(({ id }) => id === record.id);
  const other = list[at + step];
  if (at < 0 || !other) return [];
  if (other.order !== record.order) {
    return [
      { ...record, order: other.order },
      { ...other, order: record.order },
    ];
  }
  const next = list.toSpliced(at, 1).toSpliced(at + step, 0, record);
  return next.flatMap((one, index) =>
    one.order === (index + 1) * 10 ? [] : [{ ...one, order: (index + 1) * 10 }],
  );
}
