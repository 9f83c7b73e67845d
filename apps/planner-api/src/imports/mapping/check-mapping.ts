import type { ImportMapping } from '@pastille/contracts';
import { faultAt, type Fault } from '../fault.js';

/** What no row can make good: columns that the file does not have, or nothing that names the client. */
export function checkMapping(columns: readonly string[], mapping: ImportMapping): Fault[] {
  const known = new Set(columns);
  const named = [...Object.keys(mapping.columns), ...(mapping.groupBy === null ? [] : [mapping.groupBy])];
  const faults = [...new Set(named)]
    .filter((column) => !known.has(column))
    .map((column) => faultAt(1, 'unknown-column', { column, params: { column } }));
  const hasClient = Object.values(mapping.columns).includes('clientName');
  return hasClient ? faults : [...faults, faultAt(1, 'no-client-column')];
}
