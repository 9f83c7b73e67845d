import type { ImportField, ImportMapping } from '@pastille/contracts';

/** The fields that a file may spread over several columns: they are joined or kept in turn. */
const MANY: ReadonlySet<ImportField> = new Set(['title', 'note', 'address', 'areaLabel']);

/** The mapping with one column made something else; a field that only one column may fill leaves the other. */
export function withField(
  mapping: ImportMapping,
  column: string,
  field: ImportField | null,
): ImportMapping {
  const kept = Object.entries(mapping.columns).filter(
    ([name, other]) => name !== column && (field === null || MANY.has(field) || other !== field),
  );
  const columns = Object.fromEntries(field === null ? kept : [...kept, [column, field]]);
  return { ...mapping, columns };
}
