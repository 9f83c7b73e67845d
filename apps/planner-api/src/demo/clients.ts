import type { Client, Location } from '@pastille/scheduling';
import { BODIES, FIRST_NAMES, SURNAMES_ALSACE, SURNAMES_SAVOIE } from './client-names.js';
import type { CompanyDraft } from './company-draft.js';
import { demoId } from './demo-id.js';
import { ACCESS_NOTES, ALSACE, STREETS, type Town } from './places.js';
import type { Random } from './random.js';

export interface ClientAt {
  readonly client: Client;
  readonly location: Location;
}

interface Given {
  readonly client?: { readonly id: string; readonly name: string } | null;
  readonly unknownPlace?: string | null;
}

const isAlsace = (town: Town): boolean => ALSACE.includes(town);

/** By ARCEP reserved for fiction: 04 65 71, 03 53 01 and 06 39 98. */
function phone(random: Random, town: Town): string {
  const tail = `${10 + random.below(90)} ${10 + random.below(90)}`;
  const prefix = random.chance(0.5) ? '06 39 98' : isAlsace(town) ? '03 53 01' : '04 65 71';
  return `${prefix} ${tail}`;
}

/** Hands out invented clients, each name once. */
export class Clients {
  private readonly surnames: Record<'savoie' | 'alsace', string[]>;
  private readonly bodies: string[];

  constructor(private readonly draft: CompanyDraft) {
    const { random } = draft;
    this.surnames = {
      savoie: random.shuffle(SURNAMES_SAVOIE),
      alsace: random.shuffle(SURNAMES_ALSACE),
    };
    // The first of them is a planted case's.
    this.bodies = random.shuffle(BODIES.slice(1));
  }

  /** A client with a place of theirs. */
  add(town: Town, given: Given = {}): ClientAt {
    const { random, clients, locations } = this.draft;
    const number = clients.length;
    const name = given.client?.name ?? this.name(town);
    const client: Client = {
      id: given.client?.id ?? demoId(`client:${number}`),
      name,
      phone: phone(random, town),
      email: random.chance(0.7) ? `client${number + 1}@example.com` : null,
      holdReason: null,
    };
    const place = this.place(client, town);
    const unknown = given.unknownPlace ?? null;
    const location =
      unknown === null ? place : { ...place, id: unknown, latitude: null, longitude: null };
    clients.push(client);
    locations.push(location);
    return { client, location };
  }

  private place(client: Client, town: Town): Location {
    const { random, locations } = this.draft;
    const jitter = () => Math.round((random.next() - 0.5) * 0.02 * 1e5) / 1e5;
    return {
      id: demoId(`location:${locations.length}`),
      clientId: client.id,
      label: null,
      address: `${1 + random.below(98)}, ${random.pick(STREETS)}`,
      postalCode: town.postalCode,
      city: town.name,
      latitude: Math.round((town.latitude + jitter()) * 1e5) / 1e5,
      longitude: Math.round((town.longitude + jitter()) * 1e5) / 1e5,
      accessNote: random.chance(0.25) ? random.pick(ACCESS_NOTES) : null,
    };
  }

  private name(town: Town): string {
    const { random } = this.draft;
    const body = random.chance(0.1) && !isAlsace(town) ? this.bodies.pop() : undefined;
    if (body !== undefined) return body;
    const surname =
      this.surnames[isAlsace(town) ? 'alsace' : 'savoie'].pop() ??
      `${random.pick(SURNAMES_SAVOIE)}-${random.pick(SURNAMES_ALSACE)}`;
    const form = random.below(3);
    if (form === 0) return `M. et Mme ${surname}`;
    return `${random.pick(FIRST_NAMES)} ${surname}`;
  }
}
