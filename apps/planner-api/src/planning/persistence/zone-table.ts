import { zoneFromIntl, type Zone } from '@pastille/time';

/** The range in which plans live (libs/time: FIRST_MINUTE, LAST_MINUTE), and a year to spare. */
const FROM_YEAR = 2000;
const TO_YEAR = 2100;

const tables = new Map<string, Zone>();

/**
 * The transitions of a named zone, read from the host once in the life of the process.
 * @throws RangeError when the host does not know the name.
 */
export function zoneTable(name: string): Zone {
  const known = tables.get(name);
  if (known) return known;
  const table = zoneFromIntl(name, FROM_YEAR, TO_YEAR);
  tables.set(name, table);
  return table;
}
