import { zoneFromIntl, type Zone } from '@pastille/time';

/** The range in which plans live, and a year to spare. */
const FROM_YEAR = 2000;
const TO_YEAR = 2100;

/** A file may name thousands of zones that nobody knows: only those that are known are kept. */
const known = new Map<string, Zone>();

/** `null` where the host does not know the name. */
export function zoneNamed(name: string): Zone | null {
  try {
    const zone = known.get(name) ?? zoneFromIntl(name, FROM_YEAR, TO_YEAR);
    known.set(name, zone);
    return zone;
  } catch {
    return null;
  }
}
