import type { TestCompany } from '../../testing/a-company.js';
import { ABOUT_NOTHING, type Addressee, type NewMail } from '../outgoing.js';

export const to = (address: string, parts: Partial<Addressee> = {}): Addressee => ({
  ...{ name: '', address, resourceId: null, role: 'to' },
  ...parts,
});

/** A mail of the planner’s to Paul, as far as a test does not say otherwise. */
export const aMail = (company: TestCompany, parts: Partial<NewMail> = {}): NewMail => ({
  ...{ companyId: company.companyId, kind: 'worksite-sheet', onceKey: null, locale: 'fr' },
  to: [to('paul@valmorin.example', { name: 'Paul Élie' })],
  ...{ subject: 'Fiche de chantier : piscine à l’été', text: 'Bonjour Paul,\n\nÀ lundi.' },
  ...{ attachments: [], about: ABOUT_NOTHING, replyTo: null },
  by: { id: company.users.planner.id, name: company.users.planner.name },
  ...{ wantsReceipt: false, isPrivate: false },
  ...parts,
});
