import type { Contact } from '@pastille/contracts';
import { FIRST_NAMES, SURNAMES_SAVOIE } from '../client-names.js';
import { demoId } from '../demo-id.js';
import type { Random } from '../random.js';

const ROLES = [
  'Propriétaire',
  'Gardien',
  'Voisine (a la clé)',
  'Architecte',
  'Électricien du client',
] as const;

/** Two houses where French is not spoken at home. */
const ENGLISH = [
  ['Emma Whitfield', 'Owner'],
  ['Callum Hargreaves', 'Owner, on site at weekends'],
] as const;

/** Numbers that ARCEP keeps for fiction. */
const mobile = (random: Random): string =>
  `06 39 98 ${10 + random.below(90)} ${10 + random.below(90)}`;

/** One to three, the one to ring first at the head. */
export function contactsOf(clientId: string, random: Random): Contact[] {
  const roles = random.shuffle(ROLES).slice(0, 1 + random.below(3));
  return roles.map((role, nth) => ({
    id: demoId(`contact:${clientId}:${nth}`),
    name: `${random.pick(FIRST_NAMES)} ${random.pick(SURNAMES_SAVOIE)}`,
    role,
    phone: mobile(random),
    email: random.chance(0.3) ? `contact${random.below(1_000)}@example.com` : null,
  }));
}

/** `null`: the rest of them speak French. */
export function englishContact(nth: number, clientId: string, random: Random): Contact | null {
  const one = ENGLISH[nth];
  if (!one) return null;
  const [name, role] = one;
  const email = `${name.toLowerCase().replace(' ', '.')}@example.com`;
  return { id: demoId(`contact:${clientId}:english`), name, role, phone: mobile(random), email };
}
