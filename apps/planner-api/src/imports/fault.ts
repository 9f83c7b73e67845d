/** What is wrong with a file, in a form from which a sentence can be made in any language. */
export type FaultKey =
  | 'file-empty'
  | 'file-binary'
  | 'file-spreadsheet'
  | 'file-utf-16'
  | 'file-no-header'
  | 'file-no-row'
  | 'file-too-many-rows'
  | 'file-too-many-columns'
  | 'quote-not-closed'
  | 'quote-misplaced'
  | 'row-too-long'
  | 'row-malformed'
  | 'no-client-column'
  | 'unknown-column'
  | 'too-few-cells'
  | 'too-many-cells'
  | 'client-missing'
  | 'client-differs'
  | 'group-missing'
  | 'reference-twice'
  | 'row-twice'
  | 'text-too-long'
  | 'date-unreadable'
  | 'date-out-of-range'
  | 'end-before-start'
  | 'number-unreadable'
  | 'position-out-of-range'
  | 'position-half'
  | 'email-unreadable'
  | 'too-many-areas'
  | 'no-status'
  | 'unknown-status'
  | 'unknown-branch'
  | 'import-interrupted'
  | 'import-failed';

export interface Fault {
  /** Line of the file as an editor counts it, the header being 1. */
  readonly line: number;
  /** Name of the column at fault, where there is one. */
  readonly column: string | null;
  /** What stood there. */
  readonly value: string | null;
  readonly key: FaultKey;
  readonly params: Readonly<Record<string, string | number>>;
}

export function faultAt(
  line: number,
  key: FaultKey,
  more: Partial<Omit<Fault, 'line' | 'key'>> = {},
): Fault {
  return {
    line,
    key,
    column: more.column ?? null,
    value: more.value ?? null,
    params: more.params ?? {},
  };
}

/** The file as a whole cannot be read: nothing of it can be previewed. */
export class UnreadableFile extends Error {
  constructor(readonly fault: Fault) {
    super(fault.key);
  }
}
