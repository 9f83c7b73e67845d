import { CONFLICT_CODES, type Settings } from '@pastille/scheduling';
import type { BoardRow } from './board.row.js';
import { hoursOf } from './column-values.js';
import { zoneTable } from './zone-table.js';

/** The settings are columns of the board, and the company's name. The zone is kept by name. */
export type SettingsColumns = Pick<
  BoardRow,
  | 'id'
  | 'zoneName'
  | 'hours'
  | 'mainBranchId'
  | 'overbookingStaff'
  | 'overbookingEquipment'
  | 'severities'
  | 'publication'
> & { readonly companyName: string };

export const settingsToRow = (settings: Settings): SettingsColumns => ({
  id: settings.id,
  companyName: settings.companyName,
  zoneName: settings.zone.name,
  hours: settings.hours,
  mainBranchId: settings.mainBranchId,
  overbookingStaff: settings.overbooking.staff,
  overbookingEquipment: settings.overbooking.equipment,
  severities: settings.severities,
  publication: settings.publication,
});

export const settingsFromRow = (row: SettingsColumns): Settings => ({
  id: row.id,
  companyName: row.companyName,
  zone: zoneTable(row.zoneName),
  hours: hoursOf(row.hours),
  mainBranchId: row.mainBranchId,
  overbooking: { staff: row.overbookingStaff, equipment: row.overbookingEquipment },
  severities: severitiesOf(row.severities),
  publication: row.publication,
});

/** In the order of the codes: jsonb forgets the order of keys. */
const severitiesOf = (stored: Settings['severities']): Settings['severities'] =>
  Object.fromEntries(
    CONFLICT_CODES.flatMap((code) => (stored[code] ? [[code, stored[code]]] : [])),
  );
