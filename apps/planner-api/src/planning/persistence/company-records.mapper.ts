import type {
  Branch,
  Client,
  Location,
  TaskKind,
  Works,
  WorksiteStatus,
} from '@pastille/scheduling';
import type { BranchRow } from './branch.row.js';
import type { ClientRow } from './client.row.js';
import { amountColumns, amountOf, type Home } from './column-values.js';
import type { LocationRow } from './location.row.js';
import type { TaskKindRow } from './task-kind.row.js';
import type { WorksiteStatusRow } from './worksite-status.row.js';
import type { WorksRow } from './works.row.js';

export const branchToRow = (branch: Branch, { companyId }: Home): BranchRow => ({
  id: branch.id,
  companyId,
  name: branch.name,
  holidayRegion: branch.holidayRegion,
});

export const branchFromRow = (row: BranchRow): Branch => ({
  id: row.id,
  name: row.name,
  holidayRegion: row.holidayRegion,
});

export const statusToRow = (status: WorksiteStatus, { companyId }: Home): WorksiteStatusRow => ({
  id: status.id,
  companyId,
  name: status.name,
  isOnBoard: status.onBoard,
  position: status.order,
});

export const statusFromRow = (row: WorksiteStatusRow): WorksiteStatus => ({
  id: row.id,
  name: row.name,
  onBoard: row.isOnBoard,
  order: row.position,
});

export function taskKindToRow(kind: TaskKind, { companyId }: Home): TaskKindRow {
  const usual = amountColumns(kind.usualAmount);
  return {
    id: kind.id,
    companyId,
    name: kind.name,
    trade: kind.trade,
    usualHalfDays: usual.halfDays,
    usualMinutes: usual.minutes,
    usualPeople: kind.usualPeople,
    position: kind.order,
    fearsRain: kind.weather.rain,
    fearsFrost: kind.weather.frost,
    fearsWind: kind.weather.wind,
    skills: kind.skills,
    isArchived: kind.archived,
  };
}

export const taskKindFromRow = (row: TaskKindRow): TaskKind => ({
  id: row.id,
  name: row.name,
  trade: row.trade,
  usualAmount: amountOf(row.usualHalfDays, row.usualMinutes),
  usualPeople: row.usualPeople,
  order: row.position,
  skills: row.skills,
  weather: { rain: row.fearsRain, frost: row.fearsFrost, wind: row.fearsWind },
  archived: row.isArchived,
});

export const clientToRow = (client: Client, { companyId }: Home): ClientRow => ({
  id: client.id,
  companyId,
  name: client.name,
  phone: client.phone,
  email: client.email,
  holdReason: client.holdReason,
});

export const clientFromRow = (row: ClientRow): Client => ({
  id: row.id,
  name: row.name,
  phone: row.phone,
  email: row.email,
  holdReason: row.holdReason,
});

export const locationToRow = (location: Location, { companyId }: Home): LocationRow => ({
  id: location.id,
  companyId,
  clientId: location.clientId,
  label: location.label,
  address: location.address,
  postalCode: location.postalCode,
  city: location.city,
  latitude: location.latitude,
  longitude: location.longitude,
  accessNote: location.accessNote,
});

export const locationFromRow = (row: LocationRow): Location => ({
  id: row.id,
  clientId: row.clientId,
  label: row.label,
  address: row.address,
  postalCode: row.postalCode,
  city: row.city,
  latitude: row.latitude,
  longitude: row.longitude,
  accessNote: row.accessNote,
});

export const worksToRow = (works: Works, { companyId }: Home): WorksRow => ({
  id: works.id,
  companyId,
  clientId: works.clientId,
  locationId: works.locationId,
  name: works.name,
});

export const worksFromRow = (row: WorksRow): Works => ({
  id: row.id,
  clientId: row.clientId,
  locationId: row.locationId,
  name: row.name,
});
