import type { ImportMapping } from '@pastille/contracts';
import { defaultStatusId, type Present } from '../changes/present.js';
import { faultAt, type Fault } from '../fault.js';

/** What no row can make good: columns that the file does not have, or nothing that names the client. */
export function checkMapping(columns: readonly string[], mapping: ImportMapping): Fault[] {
  const known = new Set(columns);
  const named = [
    ...Object.keys(mapping.columns),
    ...(mapping.groupBy === null ? [] : [mapping.groupBy]),
  ];
  const faults = [...new Set(named)]
    .filter((column) => !known.has(column))
    .map((column) => faultAt(1, 'unknown-column', { column, params: { column } }));
  const hasClient = Object.values(mapping.columns).includes('clientName');
  return hasClient ? faults : [...faults, faultAt(1, 'no-client-column')];
}

/** What was chosen once for the file must be the company's own, and there. */
export function checkChoice(present: Present, { statusId, branchId }: ImportMapping): Fault[] {
  const { status, branch } = present.records;
  const chosen = statusId ?? defaultStatusId(present);
  return [
    ...(chosen === null ? [faultAt(1, 'no-status')] : []),
    ...(chosen !== null && !status.has(chosen) ? [faultAt(1, 'unknown-status')] : []),
    ...(branchId !== null && !branch.has(branchId) ? [faultAt(1, 'unknown-branch')] : []),
  ];
}
