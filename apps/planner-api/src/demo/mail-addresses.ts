import type { Snapshot } from '@pastille/scheduling';
import type { EntityManager } from 'typeorm';
import { writeAddress } from '../mail/persistence/address-rows.js';
import { DEMO_COMPANY_ID } from './demo-id.js';

/** « Thierry Bouvier » is `thierry.bouvier`. */
const localPart = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.');

/** Where the sheet reaches those who do not sign in. Apprentices and temps have not given theirs yet. */
export async function seedAddresses(
  tx: EntityManager,
  { resources }: Snapshot,
  at: Date,
): Promise<void> {
  for (const one of resources) {
    if (one.kind !== 'staff' || one.employment !== 'employee' || one.userId !== null) continue;
    await writeAddress(tx, {
      ...{ resourceId: one.id, companyId: DEMO_COMPANY_ID, at },
      address: `${localPart(one.name)}@valmorin.example`,
      by: 'Sophie Garnier',
    });
  }
}
