import type { ClientId, LocationId, WorksId } from './ids.js';

/** Who is billed. */
export interface Client {
  readonly id: ClientId;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  /** Why the client is on hold (« bloqué »), or `null`. */
  readonly holdReason: string | null;
}

/** Where work happens. `latitude` and `longitude` in WGS 84 degrees; both or neither. */
export interface Location {
  readonly id: LocationId;
  readonly clientId: ClientId;
  readonly label: string | null;
  readonly address: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly accessNote: string | null;
}

/** What is built or kept up at a location (« ouvrage »): a pool, a stove, a garden, a boiler. */
export interface Works {
  readonly id: WorksId;
  readonly clientId: ClientId;
  readonly locationId: LocationId | null;
  readonly name: string;
}
