import { REPORT_KINDS, type ReportKind } from '@pastille/contracts';

/** What can be done from the page: what is reported, and « bien reçu ». */
export type ActKind = ReportKind | 'received';

/** In the order of their number in a sealed act: append only. */
export const ACT_KINDS: readonly ActKind[] = [...REPORT_KINDS, 'received'];
