import type { RecordKind } from '../model/index.js';
import type { Change } from '../changes/change.js';
import type { ViolationSentence } from '../sentences/violation-sentence.js';
import type { Reason, Refused, RefusalCode, Stop, Violation } from './outcome.js';

/** The path of a record in its command, by the record's id. */
export type Paths = Readonly<Partial<Record<RecordKind, (id: string) => string>>>;

/** What a verb wants to do, before references, conflicts and empty differences are looked at. */
export interface Proposal {
  readonly status: 'proposed';
  readonly changes: readonly Change[];
  readonly reasons: readonly Reason[];
  readonly stops: readonly Stop[];
  /** Where in the command the records of a kind stand: a wrong `clientId` is told as `worksite.clientId`. */
  readonly paths: Paths;
  /** The changes already hold the calls to make and the copies to publish: nothing is added to them. */
  readonly told: boolean;
}

export type Verdict = Proposal | Refused;

export const proposed = (
  changes: readonly Change[],
  more: Partial<Pick<Proposal, 'reasons' | 'stops' | 'paths' | 'told'>> = {},
): Proposal => ({
  ...{ status: 'proposed', changes, reasons: [], stops: [], paths: {}, told: false },
  ...more,
});

export const NOTHING: Proposal = proposed([]);

export type Params = Violation['params'];

export interface Fault {
  readonly sentence: ViolationSentence;
  readonly params?: Params;
  readonly field?: string | null;
}

export const violation = (
  code: RefusalCode,
  { sentence, params = {}, field = null }: Fault,
): Violation => ({ code, sentence, params, field });

export const invalid = (
  sentence: ViolationSentence,
  field: string,
  params: Params = {},
): Violation => violation('invalid', { sentence, params, field });

export const unknown = (
  kind: Exclude<RecordKind, 'settings'>,
  id: string,
  field: string,
): Violation => invalid(`unknown-${kind}`, field, { id });

/** The first violation names the refusal; there must be one. */
export const refused = (violations: readonly Violation[]): Refused => ({
  status: 'refused',
  code: violations[0]?.code ?? 'invalid',
  violations,
});

export const refuse = (one: Violation): Refused => refused([one]);
