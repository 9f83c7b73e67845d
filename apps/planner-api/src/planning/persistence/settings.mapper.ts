import type { Settings } from '@pastille/scheduling';
import type { BoardRow } from './board.row.js';
import { hoursOf } from './column-values.js';
import { zoneTable } from './zone-table.js';

/** The settings are columns of the board, and the company's name. The zone is kept by name. */
export type SettingsColumns = Pick<
  BoardRow,
  'id' | 'zoneName' | 'hours' | 'mainBranchId' | 'overbookingStaff' | 'overbookingEquipment'
> & { readonly companyName: string };

export const settingsToRow = (settings: Settings): SettingsColumns => ({
  id: settings.id,
  companyName: settings.companyName,
  zoneName: settings.zone.name,
  hours: settings.hours,
  mainBranchId: settings.mainBranchId,
  overbookingStaff: settings.overbooking.staff,
  overbookingEquipment: settings.overbooking.equipment,
});

export const settingsFromRow = (row: SettingsColumns): Settings => ({
  id: row.id,
  companyName: row.companyName,
  zone: zoneTable(row.zoneName),
  hours: hoursOf(row.hours),
  mainBranchId: row.mainBranchId,
  overbooking: { staff: row.overbookingStaff, equipment: row.overbookingEquipment },
});
